package nl.doelbinder.pia.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nl.doelbinder.ApiTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** PIAs taken along and brought back: by the API, and by the pages on the same program. */
@AutoConfigureMockMvc
class PiaFilesResourceTest extends ApiTest {

    private static final String SOC = "aanvrager.soc";
    private static final String IMPORTS = "/api/v1/pia-imports";
    private static final Schema SCHEMA = schema();
    private static final RequestPostProcessor AUTHOR = SecurityMockMvcRequestPostProcessors.user(SOC)
            .authorities(AuthorityUtils.createAuthorityList("REQUESTER:SOC"));

    @Autowired
    MockMvcTester pages;

    @ParameterizedTest
    @ValueSource(strings = {"PIA-SOC-1", "PIA-ISC-1", "PIA-CKC-1", "PIA-DOUANE-1", "PIA-2016-GENERIEK"})
    void every_export_is_as_its_schema_says(String code) {
        assertThat(SCHEMA.validate(exported(code, "privacy.officer").toString(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void what_is_taken_along_comes_back_the_same() {
        ObjectNode file = rich();
        assertThat(SCHEMA.validate(file.toString(), InputFormat.JSON)).isEmpty();
        Answer imported = sent("soc.json", file.toString(), null).as(SOC).answered(201);
        String code = imported.json().at("/items/0/pia").stringValue();
        assertThat(get("/api/v1/pias/" + code).as(SOC).answered(200).json().get("status"))
                .isEqualTo(JSON.readTree("\"DRAFT\""));
        ObjectNode back = exported(code, SOC);
        for (String part : List.of("answers", "risks", "versions", "remarks", "reviews")) {
            assertThat((Iterable<?>) (ArrayNode) back.get(part)).as(part).isNotEmpty();
            assertThat(back.get(part)).as(part).isEqualTo(file.get(part));
        }
        assertThat(back.at("/pia/conditions")).isEqualTo(file.at("/pia/conditions"));
        assertThat(back.at("/pia/title")).isEqualTo(file.at("/pia/title"));
        assertThat(back.at("/annexes/0")).isEqualTo(file.at("/annexes/0"));
        assertThat(back.at("/annexes/1/content").stringValue())
                .contains("code: PIA-SOC-1", "status: APPROVED", "approvedOn: ");
        assertThat(imported.json().at("/items/0/lines").toString()).contains("pia.annex.not-of-a-draft");
        // Who wrote in it there reviews it here no more than there, and neither does who brought it.
        assertThat(back.at("/pia/writers").toString()).contains("auteur.elders", SOC);
    }

    @Test
    void an_imported_version_that_was_changed_is_refused() {
        ObjectNode file = exported("PIA-SOC-1", SOC);
        ((ObjectNode) file.at("/versions/0/answers")).set("I.9", JSON.readTree("[\"ENGAGEMENT\"]"));
        assertThat(sent("soc.json", file.toString(), null).as(SOC).answered(400).pointers())
                .containsExactly("/versions/0/sha256");
    }

    @Test
    void what_does_not_fit_the_unit_is_kept_beside_and_nobody_imports_for_another_unit() {
        ObjectNode file = exported("PIA-SOC-1", SOC);
        sent("soc.json", file.toString(), null).as("aanvrager.isc").answered(403);
        sent("soc.json", file.toString(), "ISC").as(SOC).answered(403);
        sent("soc.json", file.toString(), "NERGENS").as(SOC).answered(404);
        sent("soc.json", file.toString(), "ISC").as("inkoop").answered(403);
        Answer imported =
                sent("soc.json", file.toString(), "ISC").as("aanvrager.isc").answered(201);
        assertThat(imported.text()).contains("pia.annex.not-fitting");
        String code = imported.json().at("/items/0/pia").stringValue();
        assertThat(exported(code, "aanvrager.isc").get("annexes").toString()).contains("answers/II.1");
        get("/api/v1/pias/" + code + "/import").as(SOC).answered(404);
        assertThat(get("/api/v1/pias/" + code + "/import")
                        .as("aanvrager.isc")
                        .answered(200)
                        .json()
                        .get("tool")
                        .stringValue())
                .isEqualTo("DOELBINDER");
    }

    @Test
    void a_file_with_faults_names_each_and_begins_nothing() {
        int before = count();
        ObjectNode file = rich();
        ((ObjectNode) file.at("/answers/0")).put("colour", "red");
        ((ObjectNode) file.at("/answers/1")).put("question", "I.99");
        ((ObjectNode) file.at("/remarks/0")).put("writtenAt", "gisteren");
        ((ObjectNode) file.at("/annexes/0")).put("reason", "outbox.pia.reminder.subject");
        ((ObjectNode) file.at("/reviews/0")).put("version", 9);
        assertThat(sent("x.json", file.toString(), null).as(SOC).answered(400).pointers())
                .containsExactlyInAnyOrder(
                        "/answers/0/colour",
                        "/answers/1/question",
                        "/remarks/0/writtenAt",
                        "/annexes/0/reason",
                        "/reviews/0/version");
        sent("x.json", "{\"format\": \"urn:nl:doelbinder:pia:9\"}", null)
                .as(SOC)
                .answered(400);
        sent("x.json", "{", null).as(SOC).answered(400);
        sent("x.json", "[".repeat(1000), null).as(SOC).answered(400);
        sent("x.json", "{\"pia\": {\"name\": \"\\ud800\"}, \"answers\": []}", null)
                .as(SOC)
                .answered(400);
        ObjectNode other = rich();
        ((ObjectNode) other.at("/pia/template")).put("version", "9");
        assertThat(sent("x.json", other.toString(), null).as(SOC).answered(400).text())
                .contains("TOETSMODEL-PIA-2013");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void two_hundred_megabytes_are_refused_before_they_are_read_whole() throws IOException {
        String large = "{\"a\": \"" + "x".repeat(21 * 1024 * 1024) + "\"}";
        assertThat(sent("x.json", large, "SOC").as(SOC).answered(400).text()).contains("20 MB");
        // Only its beginning is sent: the answer comes all the same.
        URI to = address(IMPORTS);
        try (Socket socket = new Socket(to.getHost(), to.getPort())) {
            socket.setSoTimeout(20_000);
            String login = Base64.getEncoder().encodeToString((SOC + ":doelbinder").getBytes(UTF_8));
            String call = "POST " + to.getPath() + " HTTP/1.1\r\nHost: " + to.getAuthority()
                    + "\r\nAuthorization: Basic " + login
                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 209715200\r\n\r\n";
            socket.getOutputStream().write(call.getBytes(UTF_8));
            socket.getOutputStream().write(head("x.json", "SOC"));
            socket.getOutputStream().flush();
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void a_pdf_and_a_word_document_say_what_the_pia_says_in_the_readers_language() throws IOException {
        ObjectNode file = rich();
        ((ObjectNode) file.at("/remarks/0")).put("text", "<script>alert('r')</script>");
        String code = sent("soc.json", file.toString(), null)
                .as(SOC)
                .answered(201)
                .json()
                .at("/items/0/pia")
                .stringValue();
        String address = "/api/v1/pias/" + code + "/export";
        Answer pdf = get(address).as(SOC).with("Accept", "application/pdf").answered(200);
        try (var document = Loader.loadPDF(pdf.bytes())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Volgen van sociale media", "Meelezen", "<script>alert('r')<", "Afgedrukt op")
                    .contains("Een voorwaarde.", "Goed.");
        }
        Answer word = get(address)
                .as(SOC)
                .with("Accept", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .with("Accept-Language", "en")
                .answered(200);
        assertThat(word.header("Content-Language")).isEqualTo("en");
        try (var document = new XWPFDocument(new ByteArrayInputStream(word.bytes()));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("Monitoring social media", "Meelezen", "<script>alert('r')</script>", "Printed on")
                    .contains("Een voorwaarde.", "Goed.");
        }
        get(address).as(SOC).with("Accept", "image/png").answered(406);
    }

    @Test
    void the_pages_take_a_pia_along_and_import_what_another_tool_wrote() throws IOException {
        assertThat(pages.get().uri("/pias/inlezen").with(AUTHOR))
                .hasStatusOk()
                .bodyText()
                .contains("20 MB", "Security Operations Centre");
        var sent = pages.post()
                .uri("/pias/inlezen")
                .multipart()
                .file(new MockMultipartFile(
                        "file",
                        "cnil.json",
                        "application/json",
                        new ClassPathResource("pia/cnil.json").getContentAsByteArray()))
                .param("unit", "SOC")
                .param("template", "TOETSMODEL-PIA-2013")
                .with(AUTHOR)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(sent).hasStatus(HttpStatus.FOUND);
        String report = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(pages.get().uri(report).with(AUTHOR))
                .hasStatusOk()
                .bodyText()
                .contains("answers/111", "Bijlage", "comments/0", "Bij de risico", "CNIL PIA")
                .doesNotContain("??", "<script>alert");
        String code = report.replaceAll("/pias/(.*)/inlezing", "$1");
        assertThat(pages.get().uri("/pias/" + code).with(AUTHOR))
                .hasStatusOk()
                .bodyText()
                .contains("/uitvoer.pdf?taal=en", "/schemas/pia-1.schema-", "/inlezing", "Onrechtmatige toegang");
        assertThat(pages.get().uri("/pias/" + code + "/uitvoer.docx?taal=en").with(AUTHOR))
                .hasStatusOk();
        assertThat(pages.get().uri("/pias/" + code + "/uitvoer.json").with(AUTHOR))
                .hasStatusOk();
        assertThat(pages.get().uri("/schemas/pia-1.schema.json")).hasStatusOk();
        assertThat(pages.post()
                        .uri("/pias/inlezen")
                        .multipart()
                        .file(new MockMultipartFile("file", "x.json", "application/json", "{".getBytes(UTF_8)))
                        .param("unit", "SOC")
                        .with(AUTHOR)
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("Dit is niet gelukt", "regel 1");
        assertThat(pages.get().uri("/pias/PIA-SOC-1/inlezing").with(AUTHOR)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private int count() {
        return get("/api/v1/pias?size=1")
                .as("privacy.officer")
                .answered(200)
                .json()
                .at("/page/totalItems")
                .intValue();
    }

    private ObjectNode exported(String code, String account) {
        return (ObjectNode) get("/api/v1/pias/" + code + "/export")
                .as(account)
                .with("Accept", "application/json")
                .answered(200)
                .json();
    }

    /** An export of the dossier's, with what others may have added before it was taken along. */
    private ObjectNode rich() {
        ObjectNode file = exported("PIA-SOC-1", SOC);
        ((ObjectNode) file.at("/answers/0"))
                .put("edition", 7)
                .put("writtenBy", "auteur.elders")
                .put("origin", "OWN");
        ((ObjectNode) file.at("/pia")).set("conditions", JSON.readTree("[\"Een voorwaarde.\"]"));
        file.set("risks", JSON.readTree("""
                        [{"title": "Meelezen", "description": "Regel\\nnog een", "likelihood": 4, "impact": 3,
                          "measures": null, "owner": "CISO", "residualLikelihood": 2, "residualImpact": 3}]"""));
        file.set("remarks", JSON.readTree("""
                        [{"question": "I.9", "version": 1, "state": "CLOSED", "text": "Waarom beide?", "writtenBy": "fg",
                          "writtenAt": "2016-08-01T10:00:00Z", "reply": "Daarom.", "repliedBy": "auteur.elders",
                          "repliedAt": "2016-08-02T10:00:00.123456Z", "closedBy": "fg", "closedAt": "2016-08-03T10:00:00Z"}]"""));
        file.set("reviews", JSON.readTree("""
                        [{"version": 1, "step": "DPO_REVIEW", "outcome": "APPROVED_WITH_CONDITIONS", "reviewedBy": "fg",
                          "reviewedOn": "2016-08-04", "reason": "Goed.", "conditions": ["Een voorwaarde."],
                          "residualRisk": "Te dragen.", "validUntil": "2017-08-04"}]"""));
        file.set("annexes", JSON.readTree("""
                        [{"source": "MODEL-DPIA/1", "reference": "7.1", "content": "<b>Tekst</b>", "reason": "pia.annex.no-question"}]"""));
        return file;
    }

    private Call sent(String name, String contents, @Nullable String unit) {
        List<byte[]> parts =
                new ArrayList<>(List.of(head(name, unit), contents.getBytes(UTF_8), "\r\n--b--\r\n".getBytes(UTF_8)));
        return call("POST", IMPORTS, BodyPublishers.ofByteArrays(parts))
                .with("Content-Type", "multipart/form-data; boundary=b");
    }

    private static byte[] head(String name, @Nullable String unit) {
        String field =
                unit == null ? "" : "--b\r\nContent-Disposition: form-data; name=\"unit\"\r\n\r\n" + unit + "\r\n";
        return (field + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/json\r\n\r\n")
                .getBytes(UTF_8);
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new ClassPathResource("static/schemas/pia-1.schema.json").getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
