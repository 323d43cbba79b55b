package nl.doelbinder.delivery.making;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import nl.doelbinder.WithDatabase;
import nl.doelbinder.delivery.ChangingMandates;
import nl.doelbinder.delivery.Deliveries;
import nl.doelbinder.delivery.Delivery;
import nl.doelbinder.delivery.DeliveryState;
import nl.doelbinder.delivery.Format;
import nl.doelbinder.delivery.MakingDelivery;
import nl.doelbinder.delivery.MandateLine;
import nl.doelbinder.delivery.RetryingDelivery;
import nl.doelbinder.delivery.records.FilesFolder;
import nl.doelbinder.delivery.records.FindingImports;
import nl.doelbinder.delivery.records.GeneratingRecords;
import nl.doelbinder.delivery.records.ImportingRecords;
import nl.doelbinder.delivery.records.RecordImport;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the source's file to the recipient's, on the dossier of 2019. */
@SpringBootTest(
        properties = {
            "test=making",
            "doelbinder.dossier=src/main/resources/dossiers/2019-injus",
            "doelbinder.deliveries.every=1h",
            "doelbinder.log-key=0123456789abcdef0123456789abcdef"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@WithDatabase
class MakingTest {

    private static final String LOG = "/api/v1/processing-log";
    private static final String LOG_PAGE = "/leveringen/logboek";
    private static final String LOG_KEY = "0123456789abcdef0123456789abcdef";

    private static final LocalDate DAY = LocalDate.of(2019, 3, 22);
    private static final int RECORDS = 2000;
    private static final Actor ADMIN = new Actor("beheer", Set.of(new RoleGrant(Role.ADMIN, null)));
    private static final Actor KEEPER =
            new Actor("lokaal.beheerder", Set.of(new RoleGrant(Role.LOCAL_ADMINISTRATOR, "TOESLAGEN")));
    private static final Actor REQUESTER =
            new Actor("aanvrager.leveringen", Set.of(new RoleGrant(Role.DELIVERY_REQUESTER, "TOESLAGEN")));
    private static final Actor OTHER =
            new Actor("aanvrager.leveringen2", Set.of(new RoleGrant(Role.DELIVERY_REQUESTER, "TOESLAGEN")));
    private static final Actor AUDITOR = new Actor("auditor", Set.of(new RoleGrant(Role.AUDITOR, null)));
    private static final Actor PROVIDER =
            new Actor("leverancier.justid", Set.of(new RoleGrant(Role.DATA_PROVIDER, "JUSTID")));
    private static final List<String> FIELDS = List.of("bsn", "surname", "startDate", "executionIndicator", "titles");

    private static final KeyPair PAIR = X25519KeyPairs.pair();
    private static boolean filled;
    private static int number;

    @Autowired
    ImportingRecords importing;

    @Autowired
    FindingImports imports;

    @Autowired
    MakingFile making;

    @Autowired
    HandingOut handing;

    @Autowired
    FindingMade made;

    @Autowired
    RecipientKeys keys;

    @Autowired
    Deliveries deliveries;

    @Autowired
    FilesFolder files;

    @Autowired
    DeliveryFiles deliveryFiles;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    DataSource connections;

    @Autowired
    MakingDelivery makingDelivery;

    @Autowired
    RetryingDelivery retrying;

    @Autowired
    ChangingMandates mandates;

    @Autowired
    WritingLog log;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc pages;

    @BeforeEach
    void fill() throws Exception {
        if (filled) {
            return;
        }
        filled = true;
        keys.register("INJUS-TOESLAGEN", publicKey(), DAY, LocalDate.of(2020, 1, 1), KEEPER);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GeneratingRecords.generate(RECORDS, 1, DAY, Format.CSV, out);
        RecordImport done = imported(out.toByteArray(), Format.CSV);
        assertThat(done.state()).isEqualTo(RecordImport.State.DONE);
        assertThat(done.added()).isEqualTo(RECORDS);
    }

    @Test
    void what_is_made_is_what_was_selected_encrypted_logged_and_told() throws Exception {
        String code = queued(FIELDS, Format.CSV, publicKey());
        making.make(code);
        Delivery delivery = deliveries.inProcess(code);
        assertThat(delivery.state()).as(delivery.stopReason().orElse("")).isEqualTo(DeliveryState.READY);
        Manifest manifest = made.manifest(code, REQUESTER).orElseThrow();
        assertThat(manifest.recordsConsidered()).isEqualTo(RECORDS);
        assertThat(manifest.recordsDelivered()
                        + manifest.leftOut().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .isEqualTo(RECORDS);
        assertThat(manifest.leftOut()).containsKeys("NOT_STARTED", "ENDED", "UNDER_AGE", "EXTRAMURAL", "NO_BSN");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handing.fetch(code, REQUESTER).send(out);
        assertThat(sha256(out.toByteArray())).isEqualTo(manifest.sha256());
        String plain = decrypted(out.toByteArray());
        assertThat(sha256(plain.getBytes(UTF_8))).isEqualTo(manifest.plainSha256());
        assertThat(plain).startsWith("bsn,surname,startDate,executionIndicator,titles\n");
        assertThat(plain.lines()).hasSize((int) manifest.recordsDelivered() + 1);
        assertThat(lines(code)).isEqualTo(manifest.recordsDelivered());
        assertThat(database.sql(
                                "select count(*) from processing_log_line l join processing_log g on g.number = l.log"
                                        + " join detention_record d on d.record = l.record and d.person = l.person where g.delivery = ?")
                        .param(code)
                        .query(Long.class)
                        .single())
                .isEqualTo(manifest.recordsDelivered());
        assertThat(made.receipts(code, REQUESTER))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.endedAt()).isNotNull());
        assertThat(names()).isEmpty();
        assertThatThrownBy(() -> handing.fetch(code, REQUESTER)).isInstanceOf(Refusal.OutOfTurn.class);
        assertThatThrownBy(() -> transaction.execute(status ->
                        database.sql("delete from processing_log_line").update()))
                .hasMessageContaining("never changed");
    }

    @Test
    void made_again_it_is_the_same_before_encryption() throws Exception {
        String one = queued(FIELDS, Format.NDJSON, publicKey());
        String other = queued(FIELDS, Format.NDJSON, publicKey());
        making.make(one);
        making.make(other);
        Manifest first = made.manifest(one, REQUESTER).orElseThrow();
        Manifest second = made.manifest(other, REQUESTER).orElseThrow();
        assertThat(first.plainSha256()).isEqualTo(second.plainSha256());
        assertThat(first.sha256()).isNotEqualTo(second.sha256());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handing.fetch(one, REQUESTER).send(out);
        assertThat(decrypted(out.toByteArray()).lines().findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).startsWith("{\"bsn\":\"999").contains("\"titles\":["));
        deliveryFiles.delete(number(other));
    }

    @Test
    void a_key_that_is_unknown_expired_or_none_ends_it_before_any_work() {
        String unknown = queued(FIELDS, Format.CSV, X25519KeyPairs.publicKey());
        String expired = X25519KeyPairs.publicKey();
        keys.register("INJUS-TOESLAGEN", expired, DAY, LocalDate.of(2019, 6, 2), KEEPER);
        String late = queued(FIELDS, Format.CSV, expired);
        String none = queued(FIELDS, Format.CSV, "age1notakey");
        List.of(unknown, late, none).forEach(making::make);
        assertThat(List.of(unknown, late, none))
                .extracting(code -> deliveries.inProcess(code).stopReason().orElse(""))
                .containsExactly("KEY_UNKNOWN", "KEY_EXPIRED", "KEY_MALFORMED");
        assertThat(lines(unknown)).isZero();
    }

    @Test
    void a_key_that_is_withdrawn_or_written_otherwise_is_not_used() {
        String withdrawn = X25519KeyPairs.publicKey();
        long id = keys.register("INJUS-TOESLAGEN", withdrawn, DAY, LocalDate.of(2020, 1, 1), KEEPER)
                .id();
        String late = queued(FIELDS, Format.CSV, withdrawn);
        keys.withdraw("INJUS-TOESLAGEN", id, KEEPER);
        String loud = queued(FIELDS, Format.CSV, publicKey().toUpperCase(Locale.ROOT));
        String padded = queued(FIELDS, Format.CSV, publicKey() + " ");
        String alike = queued(FIELDS, Format.CSV, publicKey().replaceFirst("a", "\u0430"));
        String mistyped = queued(FIELDS, Format.CSV, mistyped(publicKey()));
        List.of(late, loud, padded, alike, mistyped).forEach(making::make);
        assertThat(List.of(late, loud, padded, alike, mistyped))
                .extracting(code -> deliveries.inProcess(code).stopReason().orElse(""))
                .containsExactly("KEY_EXPIRED", "KEY_MALFORMED", "KEY_MALFORMED", "KEY_MALFORMED", "KEY_MALFORMED");
        assertThat(made.manifest(late, REQUESTER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"begun", "written"})
    void a_mandate_withdrawn_while_the_file_is_made_leaves_no_file_and_no_log(String point) throws Exception {
        String code = queued(FIELDS, Format.CSV, publicKey());
        Set<String> before = Set.copyOf(names());
        try {
            making(deliveryFiles, point, () -> join(started(this::withdraw), 30_000))
                    .make(code);
        } finally {
            mandate("aanvrager.leveringen");
        }
        assertThat(deliveries.inProcess(code).state()).isEqualTo(DeliveryState.WITHHELD);
        assertThat(made.manifest(code, REQUESTER)).isEmpty();
        assertThat(lines(code)).isZero();
        assertThat(names()).hasSameElementsAs(before);
        assertThatThrownBy(() -> handing.fetch(code, REQUESTER)).isInstanceOf(Refusal.OutOfTurn.class);
        shows("/leveringen/" + code, REQUESTER, "Het mandaat of de overeenkomst geldt niet meer.");
    }

    @Test
    void a_mandate_withdrawn_when_the_file_is_all_but_there_waits_for_it_and_withholds_it() throws Exception {
        String code = queued(FIELDS, Format.CSV, publicKey());
        Thread[] withdrawing = new Thread[1];
        try {
            making(deliveryFiles, "noted", () -> {
                        withdrawing[0] = started(this::withdraw);
                        join(withdrawing[0], 500);
                    })
                    .make(code);
            join(withdrawing[0], 30_000);
            assertThat(deliveries.inProcess(code).state()).isEqualTo(DeliveryState.WITHHELD);
            assertThatThrownBy(() -> handing.fetch(code, REQUESTER)).isInstanceOf(Refusal.class);
            assertThat(made.receipts(code, REQUESTER)).isEmpty();
        } finally {
            mandate("aanvrager.leveringen");
            deliveryFiles.delete(number(code));
        }
    }

    /** The kernel refuses more in the middle of the file: it has a largest size, as a quota has. */
    @Test
    void a_file_that_cannot_grow_leaves_nothing_behind() throws Exception {
        String code = queued(FIELDS, Format.CSV, publicKey());
        try {
            largestFile("65536");
            making.make(code);
        } finally {
            largestFile("unlimited");
        }
        failedOfAFullDiskAndCanBeMadeAgain(code);
    }

    /** The kernel's own words for no space, from its device that is always full. */
    @Test
    void a_full_disk_leaves_nothing_behind() throws Exception {
        String code = queued(FIELDS, Format.CSV, publicKey());
        DeliveryFiles full = new DeliveryFiles(files, database, transactions) {
            @Override
            FileChannel begin(int number) throws IOException {
                try (FileChannel half = super.begin(number)) {
                    half.write(ByteBuffer.wrap("half".getBytes(UTF_8)));
                }
                return FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE);
            }
        };
        making(full, "never", () -> {}).make(code);
        failedOfAFullDiskAndCanBeMadeAgain(code);
    }

    private void failedOfAFullDiskAndCanBeMadeAgain(String code) throws Exception {
        assertThat(deliveries.inProcess(code).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(deliveries.inProcess(code).stopReason()).contains("DISK_FULL");
        assertThat(lines(code)).isZero();
        assertThat(made.manifest(code, REQUESTER)).isEmpty();
        assertThat(database.sql(
                                "select count(*) from pg_class where relname ~ '^processing_log_line_[0-9]+$' and not relispartition")
                        .query(Long.class)
                        .single())
                .isZero();
        try (var found = Files.list(files.folder("deliveries"))) {
            assertThat(found.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
        shows("/leveringen/" + code, PROVIDER, "De schijf is vol. Er is niets van het bestand achtergebleven");
        shows(
                "/leveringen/" + code + "/bestand",
                PROVIDER,
                "De schijf is vol. Er is niets van het bestand achtergebleven");
        retrying.retry(code, PROVIDER, null);
        // The program's own maker hears of it.
        for (int tries = 0; tries < 600 && deliveries.inProcess(code).state() != DeliveryState.READY; tries++) {
            Thread.sleep(50);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handing.fetch(code, REQUESTER).send(out);
        assertThat(decrypted(out.toByteArray()).lines()).hasSize((int) lines(code) + 1);
    }

    @Test
    void the_log_is_searched_by_person_receiver_and_day_on_the_page_and_by_the_api() throws Exception {
        String code = queued(FIELDS, Format.CSV, publicKey());
        making.make(code);
        deliveryFiles.delete(number(code));
        String bsn = bsnIn(code);
        String person = JsonMapper.shared()
                .readTree(answer(post(LOG + "/person-keys")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"bsn\": \"" + bsn + "\"}")))
                .get("person")
                .stringValue();
        assertThat(person).isEqualTo(keyedHash(bsn).toString());
        String day = LocalDate.now(clock).toString();
        JsonNode found = listed("?person=" + person + "&receiver=aanvrager.leveringen&day=" + day);
        assertThat(found.get("items").valueStream())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("person").stringValue()).isEqualTo(person))
                .anySatisfy(
                        line -> assertThat(line.get("delivery").stringValue()).isEqualTo(code));
        assertThat(found.toString()).doesNotContain(bsn);
        assertThat(List.of(
                        "?person=" + keyedHash("123456782"),
                        "?person=" + person + "&receiver=aanvrager.leveringen2",
                        "?person=" + person + "&day=2019-06-02",
                        "?receiver=nobody",
                        "?day=2019-06-02"))
                .allSatisfy(query -> assertThat(listed(query).get("items")).isEmpty());
        assertThat(listed("?day=" + day + "&receiver=aanvrager.leveringen")
                        .at("/page/totalItems")
                        .intValue())
                .isGreaterThanOrEqualTo((int) lines(code));
        pages.perform(get(LOG + "?person=" + bsn).with(httpBasic("auditor", "doelbinder")))
                .andExpect(status().isBadRequest());
        pages.perform(get(LOG).with(httpBasic("aanvrager.leveringen", "doelbinder")))
                .andExpect(status().isForbidden());

        String address = Objects.requireNonNull(pages.perform(post(LOG_PAGE)
                        .with(as(AUDITOR))
                        .with(csrf())
                        .param("bsn", " " + bsn + " ")
                        .param("ontvanger", "aanvrager.leveringen")
                        .param("dag", day))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        assertThat(address).contains("persoon=" + person).doesNotContain(bsn);
        assertThat(shows(address, AUDITOR, code, person)).doesNotContain(bsn);
        for (String none : List.of(
                address.replace("aanvrager.leveringen", "aanvrager.leveringen2"),
                address.replace(day, "2019-06-02"),
                LOG_PAGE + "?persoon=" + keyedHash("123456782"))) {
            assertThat(shows(none, AUDITOR)).doesNotContain(code);
        }
        pages.perform(get(LOG_PAGE).with(as(REQUESTER))).andExpect(status().isForbidden());
    }

    @Test
    void the_exported_log_is_as_the_logboek_dataverwerkingen_has_it() throws Exception {
        String code = queued(FIELDS, Format.CSV, publicKey());
        making.make(code);
        deliveryFiles.delete(number(code));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        Files.readString(Path.of("../shared/standards/logging/ldv-logregel.schema.json")),
                        InputFormat.JSON);
        String exported = answer(get(LOG + "/export"));
        assertThat(exported.lines().filter(line -> line.contains("\"" + code + "\"")))
                .hasSize((int) lines(code))
                .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON))
                        .as(line)
                        .isEmpty());
        String bsn = bsnIn(code);
        String person = keyedHash(bsn).toString();
        String ofPerson = shows(LOG_PAGE + ".ndjson?persoon=" + person, AUDITOR);
        assertThat(ofPerson.lines()).isNotEmpty().allMatch(line -> line.contains(person));
        assertThat(ofPerson).isEqualTo(answer(get(LOG + "/export?person=" + person)));
        assertThat(exported)
                .contains(ofPerson.lines().findFirst().orElseThrow())
                .doesNotContain(bsn);
        String line = ofPerson.lines().findFirst().orElseThrow();
        for (String otherwise : List.of(
                line.replace(person, bsn),
                line.replace("\"Ok\"", "\"Good\""),
                line.replaceFirst("\"trace_id\":\"[^\"]*\"", "\"trace_id\":\"\""))) {
            assertThat(schema.validate(otherwise, InputFormat.JSON))
                    .as(otherwise)
                    .isNotEmpty();
        }
    }

    @Test
    void a_transfer_that_broke_off_can_be_taken_again_and_nobody_else_can_take_it() {
        String code = queued(FIELDS, Format.CSV, publicKey());
        making.make(code);
        assertThatThrownBy(() -> handing.fetch(code, OTHER)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> handing.fetch(code, REQUESTER).send(new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("gone");
                    }
                }))
                .hasMessage("gone");
        assertThatThrownBy(() -> handing.fetch(code, OTHER)).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(deliveries.inProcess(code).state()).isEqualTo(DeliveryState.FETCHED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(catchThrowable(() -> handing.fetch(code, REQUESTER).send(out)))
                .isNull();
        assertThat(out.size()).isPositive();
    }

    @Test
    void what_a_killed_maker_left_is_cleared_away() throws Exception {
        Path folder = files.folder("deliveries");
        Files.writeString(folder.resolve("900001.age.part"), "half");
        Files.writeString(folder.resolve("900002.age"), "whole, and nobody knows of it");
        deliveryFiles.sweep();
        assertThat(folder.resolve("900001.age.part")).doesNotExist();
        assertThat(folder.resolve("900002.age")).doesNotExist();
    }

    @Test
    void a_file_that_came_before_replaces_nothing_and_bad_lines_are_told_by_number_and_reason() throws Exception {
        String head =
                "recordKey,population,bsn,surname,birthDate,startDate,endDate,conditionalRelease,executionIndicator,"
                        + "titles,regimes,extramural\n";
        String file = head
                + "X-1,ADULT,999990019,Proef,1980-01-01,2018-01-01,,false,true,\"[\"\"HECHTENIS\"\"]\",\"[\"\"BASIS\"\"]\",\n"
                + "X-2,ADULT,999990018,Proef,1980-01-01,2018-01-01,,false,true,\"[\"\"HECHTENIS\"\"]\",\"[\"\"BASIS\"\"]\",\n"
                + "X-3,ADULT,,Proef,1980-13-01,2018-01-01,,false,maybe,\"[\"\"HECHTENIS\"\"]\",\"[\"\"BASIS\"\"]\",\n"
                + "X-1,ADULT,,Proef,1980-01-01,2018-01-01,,false,true,\"[\"\"HECHTENIS\"\"]\",\"[\"\"BASIS\"\"]\",\n"
                + "X-4,\"ADULT\n"
                + "X-5,ADULT,,Proef,1980-01-01,2018-01-01,2017-12-31,false,true,\"[\"\"HECHTENIS\"\"]\",\"[\"\"BASIS\"\"]\",\n";
        RecordImport first = imported(file.getBytes(UTF_8), Format.CSV);
        assertThat(first.added()).isEqualTo(1);
        assertThat(first.faulty()).isEqualTo(5);
        assertThat(imports.faults(first, 0, 20))
                .extracting(FindingImports.Faulty::line, FindingImports.Faulty::message)
                .containsExactly(
                        tuple(3L, "records.fault.eleven-test"),
                        tuple(4L, "records.fault.not-a-date"),
                        tuple(4L, "records.fault.not-a-flag"),
                        tuple(5L, "records.fault.key-twice"),
                        tuple(6L, "records.fault.quote-open"),
                        tuple(7L, "records.fault.ends-before-start"));
        assertThat(importing
                        .begin(new ByteArrayInputStream(file.getBytes(UTF_8)), "again", Format.CSV, ADMIN)
                        .fresh())
                .isFalse();
        String changed =
                "{\"recordKey\":\"X-1\",\"population\":\"ADULT\",\"bsn\":null,\"surname\":\"Proef\",\"birthDate\":"
                        + "\"1980-01-01\",\"startDate\":\"2018-01-01\",\"conditionalRelease\":false,\"executionIndicator\":true,"
                        + "\"titles\":[\"HECHTENIS\"],\"regimes\":[\"BASIS\"],\"extramural\":[{\"start\":\"2018-02-01\"}]}\n";
        assertThat(database.sql("select record_key from detention_record where record_key like 'X-%'")
                        .query(String.class)
                        .list())
                .as("what fails the eleven test cannot be delivered: it is not there")
                .containsExactly("X-1");
        RecordImport second = imported(changed.getBytes(UTF_8), Format.NDJSON);
        assertThat(second.replaced()).isEqualTo(1);
        RecordImport third = imported((changed + "\n").getBytes(UTF_8), Format.NDJSON);
        assertThat(third.replaced()).isZero();
        assertThat(third.unchanged()).isEqualTo(1);
        RecordImport none = imported("recordKey,surName\n1,2\n".getBytes(UTF_8), Format.CSV);
        assertThat(none.state()).isEqualTo(RecordImport.State.FAILED);
        assertThat(imports.faults(none)).isPositive();
        transaction.execute(status -> database.sql("delete from detention_record where record_key like 'X-%'")
                .update());
    }

    /** As the program's own, with other files, and with something that happens at a point. */
    private MakingFile making(DeliveryFiles into, String where, Runnable what) {
        StopPoints points = new StopPoints() {
            @Override
            void at(String point) {
                if (point.equals(where)) {
                    what.run();
                }
            }
        };
        return new MakingFile(
                deliveries, makingDelivery, keys, into, log, points, database, connections, clock, transactions);
    }

    private void withdraw() {
        mandate("aanvrager.leveringen2");
    }

    private void mandate(String account) {
        mandates.change(
                "INJUS-TOESLAGEN",
                List.of(new MandateLine(account, LocalDate.of(2019, 5, 1), null)),
                "Wissel",
                KEEPER,
                null);
    }

    /** In a transaction of its own. */
    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private static void join(Thread thread, long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From here on no file that this process writes to grows beyond this. */
    private static void largestFile(String bytes) throws Exception {
        Process limiting = new ProcessBuilder(
                        "prlimit",
                        "--pid",
                        String.valueOf(ProcessHandle.current().pid()),
                        "--fsize=" + bytes + ":")
                .inheritIO()
                .start();
        assertThat(limiting.waitFor()).isZero();
    }

    private static String mistyped(String key) {
        return key.substring(0, key.length() - 1) + (key.endsWith("q") ? 'p' : 'q');
    }

    private String bsnIn(String code) {
        return database.sql("select d.bsn from detention_record d join processing_log_line l on l.record = d.record"
                        + " join processing_log g on g.number = l.log where g.delivery = ? order by d.id limit 1")
                .param(code)
                .query(String.class)
                .single();
    }

    /** Made here as the decision says, apart from the program. */
    private static UUID keyedHash(String bsn) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(LOG_KEY.getBytes(UTF_8), "HmacSHA256"));
        ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(("p" + bsn).getBytes(UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    private JsonNode listed(String query) throws Exception {
        return JsonMapper.shared().readTree(answer(get(LOG + query)));
    }

    private String answer(MockHttpServletRequestBuilder call) throws Exception {
        return pages.perform(call.with(httpBasic("auditor", "doelbinder")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private String shows(String path, Actor by, String... says) throws Exception {
        String page = pages.perform(get(URI.create(path)).with(as(by)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
        for (String text : says) {
            assertThat(page).contains(text);
        }
        return page;
    }

    private static RequestPostProcessor as(Actor actor) {
        return user(actor.username())
                .authorities(AuthorityUtils.createAuthorityList(
                        actor.grants().stream().map(RoleGrant::group).toList()));
    }

    private RecordImport imported(byte[] file, Format format) throws Exception {
        long id = importing
                .begin(new ByteArrayInputStream(file), "test", format, ADMIN)
                .recordImport()
                .id();
        for (int tries = 0; tries < 600; tries++) {
            RecordImport now = imports.one(id, ADMIN);
            if (now.state() != RecordImport.State.RUNNING) {
                return now;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the import does not end");
    }

    private String queued(List<String> fields, Format format, String key) {
        String code = "L-TEST-" + ++number;
        transaction.executeWithoutResult(status -> database.sql("""
                        insert into delivery (code, version, agreement, agreement_version, mandate_list, requester, asked_at,
                            judged_on, purpose, fields, reference_day, local_retention, format, recipient_key, findings,
                            verdict, rule_set, state)
                        values (:code, 0, 'INJUS-TOESLAGEN', 1, 2, 'aanvrager.leveringen', now(), '2019-06-03',
                            'ALLOWANCE_CHECK', :fields::jsonb, :day, 'P1M', :format, :key, '[]', 'PERMIT', 'sha256:test',
                            'QUEUED')""")
                .param("code", code)
                .param("fields", "[\"" + String.join("\",\"", fields) + "\"]")
                .param("day", DAY)
                .param("format", format.name())
                .param("key", key)
                .update());
        return code;
    }

    private long lines(String code) {
        return database.sql("select count(*) from processing_log_line l join processing_log g on g.number = l.log"
                        + " where g.delivery = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private int number(String code) {
        return database.sql("select number from delivery_made where code = ?")
                .param(code)
                .query(Integer.class)
                .single();
    }

    private List<String> names() throws IOException {
        try (var found = Files.list(files.folder("deliveries"))) {
            return found.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("9000"))
                    .toList();
        }
    }

    private static String publicKey() {
        return X25519KeyPairs.publicKey(PAIR);
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return X25519KeyPairs.sha256(bytes);
    }

    private static String decrypted(byte[] file) throws GeneralSecurityException, IOException {
        return new String(X25519KeyPairs.decrypted(file, PAIR), UTF_8);
    }
}
