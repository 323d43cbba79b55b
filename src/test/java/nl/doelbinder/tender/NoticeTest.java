package nl.doelbinder.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.doelbinder.policy.ServiceLine;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final Notice NOTICE = new Notice(
            "SMM-2016",
            "Webdiensten & <sociale media>",
            "TN-2016-1",
            LocalDate.of(2016, 9, 20),
            Instant.parse("2016-09-19T22:00:00Z"),
            LocalDate.of(2017, 1, 1),
            "Belastingdienst",
            true,
            List.of(
                    new Lot("SMMA", ServiceLine.MONITORING, "Monitoring", null, null, null),
                    new Lot("PE", ServiceLine.ENGAGEMENT, "Publiceren", null, null, null)),
            List.of(
                    new Paper("BOARD_MEMO", true, null, "1.0", "abc"),
                    new Paper("REQUIREMENTS_PE", true, "PE", "1.0", "def")));

    @Test
    void the_release_is_one_of_the_open_contracting_standard() throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Files.readString(Path.of("../shared/standards/ocds/release-schema.json")));
        var release = OcdsRelease.write(NOTICE);
        assertThat(schema.validate(release, InputFormat.JSON)).as(release).isEmpty();
        assertThat(schema.validate(release.replace("\"active\"", "\"asleep\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void the_notice_is_well_formed_and_names_each_lot_with_its_own_documents() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(EformsXml.write(NOTICE).getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getLocalName()).isEqualTo("ContractNotice");
        var lots = document.getElementsByTagNameNS("*", "ProcurementProjectLot");
        assertThat(lots.getLength()).isEqualTo(2);
        assertThat(lots.item(0).getTextContent())
                .contains("LOT-SMMA", "BOARD_MEMO")
                .doesNotContain("REQUIREMENTS_PE");
        assertThat(lots.item(1).getTextContent()).contains("LOT-PE", "REQUIREMENTS_PE");
        assertThatCode(() -> EformsXml.write(NOTICE)).doesNotThrowAnyException();
    }
}
