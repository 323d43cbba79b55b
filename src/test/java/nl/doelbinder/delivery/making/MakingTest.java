package nl.doelbinder.delivery.making;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import nl.doelbinder.WithDatabase;
import nl.doelbinder.delivery.Deliveries;
import nl.doelbinder.delivery.Delivery;
import nl.doelbinder.delivery.DeliveryState;
import nl.doelbinder.delivery.Format;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the source's file to the recipient's, on the dossier of 2019. */
@SpringBootTest(
        properties = {
            "test=making",
            "doelbinder.dossier=src/main/resources/dossiers/2019-injus",
            "doelbinder.deliveries.every=1h",
            "doelbinder.log-key=0123456789abcdef0123456789abcdef"
        })
@WithDatabase
class MakingTest {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 22);
    private static final int RECORDS = 2000;
    private static final Actor ADMIN = new Actor("beheer", Set.of(new RoleGrant(Role.ADMIN, null)));
    private static final Actor KEEPER =
            new Actor("lokaal.beheerder", Set.of(new RoleGrant(Role.LOCAL_ADMINISTRATOR, "TOESLAGEN")));
    private static final Actor REQUESTER =
            new Actor("aanvrager.leveringen", Set.of(new RoleGrant(Role.DELIVERY_REQUESTER, "TOESLAGEN")));
    private static final Actor OTHER =
            new Actor("aanvrager.leveringen2", Set.of(new RoleGrant(Role.DELIVERY_REQUESTER, "TOESLAGEN")));
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
        return new String(PAIR.getPublic().getEncoded(), UTF_8);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static String decrypted(byte[] file) throws Exception {
        try (var channel = new StandardDecryptingChannelFactory()
                .newDecryptingChannel(
                        Channels.newChannel(new ByteArrayInputStream(file)),
                        List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(
                                new String(PAIR.getPrivate().getEncoded(), UTF_8))))) {
            return new String(Channels.newInputStream(channel).readAllBytes(), UTF_8);
        }
    }
}
