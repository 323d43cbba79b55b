package nl.doelbinder.tender.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.ApiTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What the tender of 2016 is made of, and what keeps its gate closed. */
@TestPropertySource(properties = "test=tender-parts")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TenderPartsTest extends ApiTest {

    private static final String TENDER = "/api/v1/tenders/SMM-2016";
    private static final String PROCUREMENT = "inkoop";
    private static final String CHAIR = "voorzitter.stuurgroep";
    private static final String DOUANE = "lid.douane";
    private static final String CONTRACTS = "contractbeheer";
    private static final String MEMO = TENDER + "/documents/BOARD_MEMO/versions";

    @Test
    @Order(1)
    void the_gate_of_2016_is_closed_and_says_why_and_where() {
        JsonNode gate = gate();
        assertThat(gate.get("outcome").stringValue()).isEqualTo("BLOCKS");
        assertThat(gate.get("day").stringValue()).isEqualTo("2016-09-06");
        assertThat(gate.get("rules")
                        .valueStream()
                        .map(rule -> rule.get("rule").stringValue()
                                + " " + rule.get("outcome").stringValue()
                                + " " + rule.get("reasons").size()))
                .containsExactly(
                        // Five versions that no board has approved, three that are missing.
                        "PUB-01 BLOCKS 8",
                        // ISC, CKC, DOUANE, FIOD and TOESLAGEN; WEBCARE and SOC have theirs since this day.
                        "PUB-02 BLOCKS 5",
                        // Seven years, gps, and the trends on a large scale.
                        "PUB-03 BLOCKS 3",
                        // Seven units for the one lot and WEBCARE for the other, number and budget each.
                        "PUB-04 BLOCKS 16",
                        "PUB-05 BLOCKS 5",
                        "PUB-06 OPEN 0",
                        "PUB-07 OPEN 0",
                        "PUB-08 OPEN 0");
        assertThat(gate.get("rules")
                        .valueStream()
                        .flatMap(rule -> rule.get("reasons").valueStream()))
                .allSatisfy(reason -> assertThat(reason.get("href").stringValue())
                        .matches("/(aanbestedingen/SMM-2016/(stukken|eisen|accounts|risicos)/.+|pias(/.+)?)"));
        assertThat(reasons("PUB-02")).anySatisfy(reason -> {
            assertThat(reason.get("message").stringValue()).startsWith("Douane gaat perceel SMMA gebruiken");
            assertThat(reason.get("href").stringValue()).isEqualTo("/pias/PIA-DOUANE-1");
        });
        assertThat(get(TENDER + "/publication-gate")
                        .as(CHAIR)
                        .with("Accept-Language", "en")
                        .answered(200)
                        .text())
                .contains("The required document Award proposal has no version yet.");
    }

    @Test
    @Order(2)
    void every_part_of_the_dossier_is_there() {
        assertThat(items("/documents")).hasSize(10);
        assertThat(items("/requirements")).hasSize(7);
        assertThat(items("/accounts")).hasSize(8);
        assertThat(items("/risks")).hasSize(5);
        assertThat(items("/scenarios")).hasSize(5);
        assertThat(items("/accounts"))
                .filteredOn(use -> use.get("unit").stringValue().equals("FIOD"))
                .singleElement()
                .satisfies(use -> {
                    assertThat(use.get("granted").intValue()).isEqualTo(58);
                    assertThat(use.get("active").intValue()).isEqualTo(30);
                });
    }

    @Test
    void a_version_is_typed_by_its_content_and_comes_back_as_it_was() {
        byte[] pdf = "%PDF-1.7\n%âãÏÓ\nniet echt, wel zo begonnen".getBytes(UTF_8);
        Answer added = upload(TENDER + "/documents/DESCRIPTIVE_DOCUMENT/versions", "beschrijving ‘1’.txt", pdf)
                .as(PROCUREMENT)
                .answered(201);
        JsonNode version = added.json().get("version");
        assertThat(version.get("version").stringValue()).isEqualTo("0.1");
        assertThat(version.get("mediaType").stringValue()).isEqualTo("application/pdf");
        assertThat(added.json().get("sha256").stringValue()).isEqualTo(sha256(pdf));
        assertThat(added.json().get("lapsed").size()).isZero();
        Answer content = get(version.get("content").stringValue()).as(CHAIR).answered(200);
        assertThat(content.text()).isEqualTo(new String(pdf, UTF_8));
        assertThat(content.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(content.header("Content-Length")).isEqualTo(Integer.toString(pdf.length));
        assertThat(content.header("ETag")).isEqualTo('"' + sha256(pdf) + '"');
        assertThat(content.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''beschrijving%20%E2%80%981%E2%80%99.txt");
        assertThat(content.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void the_same_content_is_refused_and_nothing_changes() {
        String text = "{\"text\": \"Memo, eerste regel.\\nTweede regel.\"}";
        post(MEMO, text).as(PROCUREMENT).answered(201);
        int before = versionsOfMemo().size();
        Answer again = post(MEMO, text).as(PROCUREMENT).answered(409);
        assertThat(again.json().get("detail").stringValue()).contains("heeft deze inhoud al", "0.10");
        assertThat(versionsOfMemo()).hasSize(before);
    }

    @Test
    void versions_of_a_text_are_laid_side_by_side() {
        String path = TENDER + "/documents/FACTSHEET";
        post(path + "/versions", "{\"text\": \"een\\ntwee\\ndrie\\nvier\", \"version\": \"2.0\"}")
                .as(PROCUREMENT)
                .answered(201);
        post(path + "/versions", "{\"text\": \"een\\ntwee komma\\nvier\\nvijf\", \"version\": \"2.1\"}")
                .as(PROCUREMENT)
                .answered(201);
        JsonNode compared = get(path + "/comparison?left=2.0&right=2.1")
                .as(CHAIR)
                .answered(200)
                .json();
        assertThat(compared.get("same").booleanValue()).isFalse();
        assertThat(compared.get("rows")
                        .valueStream()
                        .map(row -> row.get("change").stringValue()))
                .containsExactly("SAME", "CHANGED", "REMOVED", "SAME", "ADDED");
        assertThat(compared.at("/rows/1/right/changed").stringValue()).isEqualTo(" komma");
        get(path + "/comparison?left=2.0").as(CHAIR).answered(400);
        get(path + "/comparison?left=2.0&right=9").as(CHAIR).answered(404);
    }

    @Test
    void a_picture_is_not_compared_line_by_line() {
        String path = TENDER + "/documents/BENEFITS";
        byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
        assertThat(upload(path + "/versions", "baten.csv", png)
                        .as(PROCUREMENT)
                        .answered(201)
                        .json()
                        .at("/version/mediaType")
                        .stringValue())
                .isEqualTo("image/png");
        assertThat(get(path + "/comparison?left=0.9&right=0.10")
                        .as(CHAIR)
                        .answered(409)
                        .json()
                        .get("detail")
                        .stringValue())
                .contains("image/png");
    }

    @ParameterizedTest(name = "{0} bytes over 50 MB: {1}")
    @CsvSource({"0, 201", "1, 400", "4000000, 413"})
    void up_to_fifty_megabytes(int over, int status) {
        long size = 50L * 1024 * 1024 + over;
        Answer answer = uploadLarge(TENDER + "/documents/REGIE_MEMO/versions", size)
                .as(PROCUREMENT)
                .answered(status);
        if (status == 201) {
            assertThat(answer.json().at("/version/bytes").longValue()).isEqualTo(size);
        }
    }

    @Test
    void a_version_needs_a_file_that_says_something_and_no_field_that_nobody_knows() {
        assertThat(upload(MEMO, "leeg.txt", new byte[0])
                        .as(PROCUREMENT)
                        .answered(400)
                        .pointers())
                .containsExactly("/file");
        assertThat(multipart(
                                MEMO,
                                List.of("--b", "Content-Disposition: form-data; name=\"kleur\"", "", "rood"),
                                new byte[0])
                        .as(PROCUREMENT)
                        .answered(400)
                        .pointers())
                .containsExactlyInAnyOrder("/file", "/kleur");
        upload(TENDER + "/documents/ONBEKEND/versions", "x.txt", "x".getBytes(UTF_8))
                .as(PROCUREMENT)
                .answered(404);
        upload(MEMO, "x.txt", "x".getBytes(UTF_8)).as(CONTRACTS).answered(403);
        upload(MEMO, "x.txt", "x".getBytes(UTF_8)).as("secretaris.pipp").answered(403);
    }

    @Test
    void the_same_upload_under_the_same_key_is_answered_again_and_stored_once() {
        String path = TENDER + "/documents/LEGAL_OPINION/versions";
        String key = newKey();
        byte[] text = "Een advies.".getBytes(UTF_8);
        Answer first = upload(path, "advies.txt", text)
                .as(PROCUREMENT)
                .with("Idempotency-Key", key)
                .answered(201);
        Answer again = upload(path, "advies.txt", text)
                .as(PROCUREMENT)
                .with("Idempotency-Key", key)
                .answered(201);
        assertThat(again.text()).isEqualTo(first.text());
        upload(path, "advies.txt", "Iets anders.".getBytes(UTF_8))
                .as(PROCUREMENT)
                .with("Idempotency-Key", key)
                .answered(422);
    }

    @Test
    void a_requirement_is_lifted_by_amending_it_by_judgement_or_by_dropping_it() {
        // Denied: no judgement lifts it, an amendment does.
        String seven = TENDER + "/requirements/R-SMMA-01";
        Answer denied = get(seven).as(OFFICER).answered(200);
        assertThat(denied.json().get("outcome").stringValue()).isEqualTo("DENY");
        post(seven + "/judgement", "{\"outcome\": \"ALLOW\", \"reason\": \"Toch.\"}")
                .as(OFFICER)
                .with("If-Match", denied.tag())
                .answered(409);
        String amended = """
                {"kind": "MUST", "text": "Berichten blijven dertig dagen doorzoekbaar", "reason": "Korter volstaat.",
                 "use": {"framework": "SUPERVISION", "level": "SUBJECT", "retention": "P30D"}}""";
        Answer after = call("PUT", seven, BodyPublishers.ofString(amended))
                .with("Content-Type", "application/json")
                .as(PROCUREMENT)
                .with("If-Match", denied.tag())
                .answered(200);
        assertThat(after.json().get("outcome").stringValue()).isEqualTo("REFER");
        call("PUT", seven, BodyPublishers.ofString(amended))
                .with("Content-Type", "application/json")
                .as(PROCUREMENT)
                .with("If-Match", denied.tag())
                .answered(412);
        // Referred: the privacy officer's judgement lifts it, until it is amended again.
        post(seven + "/judgement", "{\"outcome\": \"ALLOW\", \"reason\": \"Passend.\"}")
                .as(PROCUREMENT)
                .with("If-Match", after.tag())
                .answered(403);
        Answer judged = post(seven + "/judgement", "{\"outcome\": \"ALLOW\", \"reason\": \"Passend.\"}")
                .as(OFFICER)
                .with("If-Match", after.tag())
                .answered(200);
        assertThat(judged.json().get("blocks").booleanValue()).isFalse();
        Answer again = call("PUT", seven, BodyPublishers.ofString(amended))
                .with("Content-Type", "application/json")
                .as(PROCUREMENT)
                .with("If-Match", judged.tag())
                .answered(200);
        assertThat(again.json().get("blocks").booleanValue()).isTrue();
        assertThat(again.json().get("judgement").isNull()).isTrue();
        // Dropped: it asks nothing any more, and stays on record.
        Answer dropped = post(seven + "/withdrawal", "{\"reason\": \"Niet nodig.\"}")
                .as(PROCUREMENT)
                .with("If-Match", again.tag())
                .answered(200);
        assertThat(dropped.json().get("blocks").booleanValue()).isFalse();
        post(seven + "/withdrawal", "{\"reason\": \"Nog eens.\"}")
                .as(PROCUREMENT)
                .with("If-Match", "*")
                .answered(409);
        assertThat(reasons("PUB-03"))
                .noneSatisfy(
                        reason -> assertThat(reason.get("href").stringValue()).endsWith("R-SMMA-01"));
    }

    @Test
    void a_unit_gives_its_own_numbers_and_no_other_does() {
        String path = TENDER + "/accounts/DOUANE/SMMA";
        String given = "{\"accounts\": 10, \"definitive\": true,"
                + " \"reservation\": {\"euros\": 12000, \"reference\": \"BR-2017-4\"}}";
        Answer before = get(path).as(DOUANE).answered(200);
        put(path, given).as("lid.fiod").with("If-Match", before.tag()).answered(403);
        Answer after =
                put(path, given).as(DOUANE).with("If-Match", before.tag()).answered(200);
        assertThat(after.json().at("/reservation/euros").intValue()).isEqualTo(12000);
        put(path, given).as(DOUANE).with("If-Match", before.tag()).answered(412);
        assertThat(reasons("PUB-04"))
                .noneSatisfy(
                        reason -> assertThat(reason.get("href").stringValue()).contains("/accounts/DOUANE/"));
        assertThat(put(path, "{\"accounts\": null, \"definitive\": true}")
                        .as(DOUANE)
                        .with("If-Match", "*")
                        .answered(400)
                        .pointers())
                .containsExactly("/accounts");
        put(TENDER + "/accounts/DOUANE/PERCEEL", given)
                .as(DOUANE)
                .with("If-Match", "*")
                .answered(404);
    }

    @Test
    void a_risk_is_taken_on_from_a_day_until_a_day_or_closed() {
        String path = TENDER + "/risks/REPUTATION/acceptance";
        assertThat(post(path, "{\"until\": \"2016-09-05\", \"on\": \"2016-09-07\", \"reason\": \"Ja.\"}")
                        .as(CHAIR)
                        .with("If-Match", "*")
                        .answered(400)
                        .pointers())
                .containsExactlyInAnyOrder("/on", "/until");
        String lawful = "{\"until\": \"2017-06-30\", \"reason\": \"Met persvoorlichting.\"}";
        post(path, lawful).as(PROCUREMENT).with("If-Match", "*").answered(403);
        Answer accepted = post(path, lawful).as(CHAIR).with("If-Match", "*").answered(200);
        assertThat(accepted.json().at("/acceptance/by").stringValue()).isEqualTo(CHAIR);
        assertThat(accepted.json().at("/acceptance/on").stringValue()).isEqualTo("2016-09-06");
        String closing = TENDER + "/risks/BULK/closing";
        Answer closed = post(closing, "{\"reason\": \"Wordt niet gevraagd.\"}")
                .as(CHAIR)
                .with("If-Match", "*")
                .answered(200);
        post(closing, "{\"reason\": \"Nog eens.\"}")
                .as(CHAIR)
                .with("If-Match", closed.tag())
                .answered(409);
        assertThat(reasons("PUB-05")).hasSize(3);
    }

    @Test
    void a_scenario_is_described_so_that_it_can_be_compared() {
        String path = TENDER + "/scenarios/A";
        Answer before = get(path).as(CHAIR).answered(200);
        Answer after = put(path, "{\"label\": \"Aanbesteden\", \"costEuros\": 250000, \"lawful\": true}")
                .as(PROCUREMENT)
                .with("If-Match", before.tag())
                .answered(200);
        assertThat(after.json().get("costEuros").intValue()).isEqualTo(250000);
        put(path, "{\"label\": \"Anders\"}")
                .as(PROCUREMENT)
                .with("If-Match", before.tag())
                .answered(412);
    }

    @Test
    void a_second_extension_is_unlawful_and_refused_and_letting_it_lapse_is_not() {
        String path = "/api/v1/contracts/5600003550";
        JsonNode contract = get(path).as(CONTRACTS).answered(200).json();
        assertThat(contract.get("offer").isNull()).isTrue();
        assertThat(contract.get("terms")
                        .valueStream()
                        .map(term -> term.get("standing").stringValue()))
                .containsExactly("SOUND", "LATE_WITH_CONSENT");
        String extend =
                "{\"choice\": \"EXTEND\", \"until\": \"2017-12-31\", \"consentBy\": \"COD\", \"reason\": \"Nog een jaar.\"}";
        assertThat(post(path + "/decision", extend)
                        .as(CONTRACTS)
                        .answered(409)
                        .json()
                        .get("detail")
                        .stringValue())
                .contains("geen verlengingsoptie meer", "onrechtmatig");
        assertThat(get(path).as(CONTRACTS).answered(200).json().get("decision").isNull())
                .isTrue();
        post(path + "/decision", extend).as(PROCUREMENT).answered(403);
        String lapse = "{\"choice\": \"LAPSE\", \"reason\": \"De aanbesteding volgt het op.\"}";
        assertThat(post(path + "/decision", lapse)
                        .as(CONTRACTS)
                        .answered(200)
                        .json()
                        .at("/decision/choice")
                        .stringValue())
                .isEqualTo("LAPSE");
        assertThat(post(path + "/decision", lapse)
                        .as(CONTRACTS)
                        .answered(409)
                        .json()
                        .get("detail")
                        .stringValue())
                .contains(CONTRACTS, "6 september 2016");
    }

    private JsonNode gate() {
        return get(TENDER + "/publication-gate").as(CHAIR).answered(200).json();
    }

    private List<JsonNode> reasons(String rule) {
        return gate().get("rules")
                .valueStream()
                .filter(each -> each.get("rule").stringValue().equals(rule))
                .flatMap(each -> each.get("reasons").valueStream())
                .toList();
    }

    private List<JsonNode> items(String part) {
        return get(TENDER + part + "?size=200")
                .as(CHAIR)
                .answered(200)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private List<JsonNode> versionsOfMemo() {
        return get(TENDER + "/documents/BOARD_MEMO")
                .as(CHAIR)
                .answered(200)
                .json()
                .get("versions")
                .valueStream()
                .toList();
    }

    private Call put(String path, String body) {
        return call("PUT", path, BodyPublishers.ofString(body)).with("Content-Type", "application/json");
    }

    private Call upload(String path, String name, byte[] content) {
        return multipart(path, head(name), content);
    }

    private Call multipart(String path, List<String> head, byte[] content) {
        byte[] start = (String.join("\r\n", head) + "\r\n").getBytes(UTF_8);
        byte[] end = "\r\n--b--\r\n".getBytes(UTF_8);
        return call("POST", path, BodyPublishers.ofByteArrays(List.of(start, content, end)))
                .with("Content-Type", "multipart/form-data; boundary=b");
    }

    /** Never whole in memory here either. */
    private Call uploadLarge(String path, long size) {
        byte[] megabyte = new byte[1024 * 1024];
        Arrays.fill(megabyte, (byte) 'a');
        byte[] start = (String.join("\r\n", head("groot.txt")) + "\r\n").getBytes(UTF_8);
        byte[] end = "\r\n--b--\r\n".getBytes(UTF_8);
        return call("POST", path, BodyPublishers.ofInputStream(() -> {
                    Stream<InputStream> pieces = Stream.iterate(size, left -> left > 0, left -> left - megabyte.length)
                            .map(left -> new ByteArrayInputStream(megabyte, 0, (int) Math.min(left, megabyte.length)));
                    List<InputStream> all = Stream.of(
                                    Stream.<InputStream>of(new ByteArrayInputStream(start)),
                                    pieces,
                                    Stream.<InputStream>of(new ByteArrayInputStream(end)))
                            .flatMap(each -> each)
                            .collect(Collectors.toList());
                    return new SequenceInputStream(Collections.enumeration(all));
                }))
                .with("Content-Type", "multipart/form-data; boundary=b");
    }

    private static List<String> head(String name) {
        return List.of(
                "--b",
                "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"",
                "Content-Type: application/x-made-up",
                "");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
