package nl.doelbinder.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingDossierTest {

    @TempDir
    Path folder;

    @BeforeEach
    void a_copy_of_the_shipped_dossier() throws IOException {
        for (String file : DossierFolder.FILES) {
            try (InputStream in = shipped(file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
    }

    @Test
    void the_shipped_dossier_is_read_whole() {
        Contents contents = ReadingDossier.read(DossierFolder.of(DossierFolder.SHIPPED));
        assertThat(contents.head().today()).isEqualTo(LocalDate.of(2016, 9, 6));
        assertThat(contents.organisation().units()).hasSize(7);
        assertThat(contents.organisation().boards()).hasSize(5);
        assertThat(contents.organisation().accounts()).hasSize(30);
        assertThat(Objects.requireNonNull(contents.policy()).purposes()).hasSize(16);
        assertThat(Objects.requireNonNull(contents.policy()).norms()).hasSize(12);
        assertThat(Objects.requireNonNull(contents.policy()).questions()).hasSize(4);
        assertThat(Objects.requireNonNull(contents.policy()).cells()).hasSize(23 * 4);
        assertThat(Objects.requireNonNull(contents.policy()).sources()).hasSize(24);
        assertThat(Objects.requireNonNull(contents.contracts()).tools()).hasSize(5);
        assertThat(Objects.requireNonNull(contents.contracts()).contracts()).hasSize(2);
        assertThat(Objects.requireNonNull(contents.contracts()).licences()).hasSize(7);
        assertThat(Objects.requireNonNull(contents.pias()).pias()).hasSize(7);
        assertThat(contents.requests()).hasSize(8);
        assertThat(Objects.requireNonNull(contents.steering()).meetings()).hasSize(4);
        assertThat(Objects.requireNonNull(contents.steering()).decisions()).hasSize(10);
        assertThat(Objects.requireNonNull(contents.steering()).actions()).hasSize(30);
        assertThat(Objects.requireNonNull(contents.tender()).lots()).hasSize(2);
        assertThat(Objects.requireNonNull(contents.tender()).milestones()).hasSize(12);
        assertThat(Objects.requireNonNull(contents.tender()).documents()).hasSize(10);
        assertThat(Objects.requireNonNull(contents.tender()).requirements()).hasSize(7);
        assertThat(Objects.requireNonNull(contents.tender()).accountsAsked()).hasSize(8);
        assertThat(Objects.requireNonNull(contents.tender()).risks()).hasSize(5);
        assertThat(Objects.requireNonNull(contents.tender()).scenarios()).hasSize(5);
        assertThat(contents.parts()).containsOnlyKeys("pias.yaml");
    }

    @Test
    void the_dossier_of_2019_is_read_whole_and_goes_beside_the_first() {
        DossierFolder first = DossierFolder.of(DossierFolder.SHIPPED);
        DossierFolder second = DossierFolder.of("classpath:dossiers/2019-injus");
        Contents contents = ReadingDossier.read(second);
        assertThat(contents.policy()).isNull();
        assertThat(contents.agreements()).singleElement().satisfies(agreement -> {
            assertThat(agreement.terms().data()).hasSize(11);
            assertThat(agreement.terms().fields()).hasSize(16).doesNotHaveDuplicates();
            assertThat(agreement.terms().grounds()).hasSize(6);
            assertThat(agreement.lists()).hasSize(2);
            assertThat(agreement.proofs()).hasSize(3);
        });
        Together.check(List.of(first, second), List.of(ReadingDossier.read(first), contents));
        assertThatThrownBy(() -> Together.check(List.of(second, second), List.of(contents, contents)))
                .isInstanceOf(FaultyDossier.class);
    }

    @Test
    void a_folder_of_the_same_shape_is_read_as_well() {
        assertThat(ReadingDossier.read(DossierFolder.of(folder.toString())).requests())
                .hasSize(8);
    }

    /** File, what stands there, what is put in its place, and the line that it gives. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "dossier.yaml|locale: nl|locale: fr|dossier.yaml: locale \"fr\" is unknown. Choose from: nl, en.",
                "dossier.yaml|today: 2016-09-06|today: 2016-09-31|dossier.yaml: today must be a date…",
                "organisation.yaml|frameworks: [SECURITY]|frameworks: [PLEASURE]|organisation.yaml, units[2].frameworks[0] (code SOC): frameworks \"PLEASURE\" is unknown. Choose from: SERVICE, SUPERVISION, INVESTIGATION, SECURITY.",
                "organisation.yaml|code: CKC,|code: SOC,|organisation.yaml, units[3] (code SOC): code \"SOC\" stands there already.",
                "organisation.yaml|{role: REQUESTER, of: SOC}|{role: REQUESTER}|organisation.yaml, accounts[15].roles[0] (username aanvrager.soc): of is missing.",
                "organisation.yaml|{role: DPO}|{role: DPO, of: SOC}|organisation.yaml, accounts[25].roles[0] (username fg): of does not go with the role DPO, which holds for the whole organisation.",
                "organisation.yaml|username: auditor,|username: fg,|organisation.yaml, accounts[28] (username fg): username \"fg\" stands there already.",
                "organisation.yaml|2016-08-26, 2016-09-09|2016-09-09, 2016-08-26|organisation.yaml, boards[1] (code CDO2): meetings names 2016-08-26 after 2016-09-09; the days must go up.",
                "policy.yaml|framework: SECURITY,      serviceLine: MONITORING, level: SUBJECT,   max: P6M|framework: SECURITY, serviceLine: MONITORING, level: SUBJECT, max: P9999Y|policy.yaml, retentionNorms[10]: max is \"P9999Y\"; a period may be 100 years at most.",
                "policy.yaml|level: AGGREGATE, max: P5Y,   validFrom: 2018-05-25|level: AGGREGATE, max: P5Y, validFrom: 2018-05-24|policy.yaml, retentionNorms[5]: validFrom is 2018-05-24: it overlaps retentionNorms[4], which holds from 2010-01-01 to 2018-05-24.",
                "policy.yaml|{code: SENTIMENT,       unit: DOUANE, |{code: SENTIMENT, unit: POLITIE, |policy.yaml, purposes[10] (code SENTIMENT): unit \"POLITIE\" is unknown. Choose from: ISC, WEBCARE, SOC, CKC, DOUANE, FIOD, TOESLAGEN.",
                "policy.yaml|validFrom: 2016-06-01, validUntil: 2016-12-31|validFrom: 2016-06-01, validUntil: 2015-12-31|policy.yaml, purposes[12] (code CLIENT_PICTURE): validUntil is 2015-12-31, before validFrom (2016-06-01).",
                "policy.yaml|ACCESS,OPEN,G,G,G,G|ACCESS,OPEN,G,G,G|policy.yaml, matrix: cells, line 2: 5 columns instead of 6.",
                "policy.yaml|MINORS,NO,G|MINORS,NO,B|policy.yaml, matrix: cells, line 21: \"B\" is unknown or stands there twice.",
                "policy.yaml|ACCESS,SHIELDED|ACCESS,OPEN|policy.yaml, matrix: cells, line 4: ACCESS,OPEN stands there already.",
                "policy.yaml|cite: \"Wbp art. 9\"|cites: \"Wbp art. 9\"|policy.yaml, legalSources[2] (key COMPATIBLE): cite is missing.",
                "contracts.yaml|vendor: WISEGUYS, serviceLines: [MONITORING], hosting: EU, iso27001Until: null,       processorAgreement: false, madeToOrder: true}|vendor: WIZARDS, serviceLines: [MONITORING], hosting: EU, iso27001Until: null, processorAgreement: no, madeToOrder: true}|contracts.yaml, tools[2] (code QWMS): vendor \"WIZARDS\" is unknown. Choose from: COOSTO, WISEGUYS, OBI4WAN.",
                "contracts.yaml|contract: OBI4WAN-1, unit|contract: OBI4WAN-2, unit|contracts.yaml, licences[6] (contract OBI4WAN-2): contract \"OBI4WAN-2\" is unknown. Choose from: 5600003550, OBI4WAN-1.",
                "contracts.yaml|granted: 58|granted: -58|contracts.yaml, licences[0] (contract 5600003550): granted is -58; it must lie between 0 and 1000000.",
                "contracts.yaml|{agreedOn: 2015-09-15, from: 2016-01-01, until: 2016-12-31|{agreedOn: 2015-09-15, from: 2016-01-01, until: 2015-12-31|contracts.yaml, contracts[1].extensions[0] (number OBI4WAN-1): until is 2015-12-31, before from (2016-01-01).",
                "pias.yaml|purposes: [CAMPAIGN]|purposes: [CAMPING]|pias.yaml, unitPias[5].purposes[0] (code PIA-CKC-1): purposes \"CAMPING\" is unknown…",
                "tender.yaml|approvalRoute: [STEERING, CDO2|approvalRoute: [STEERING, CDO3|tender.yaml, approvalRoute[1]: approvalRoute \"CDO3\" is unknown. Choose from: STEERING, CDO2, REGIE, PIPP, RVB.",
                "tender.yaml|approvalRoute: [STEERING, CDO2, REGIE, PIPP, RVB]|approvalRoute: []|tender.yaml: approvalRoute is empty; at least one is needed.",
                "tender.yaml|retention: P7Y|retentions: P7Y|tender.yaml, requirements[0].use (code R-SMMA-01): retentions is not a known field here…",
                "steering.yaml|until: \"17:00\"|until: \"14:00\"|steering.yaml, meetings[0]: until is 14:00, before from (15:00).",
                "steering.yaml|due: 2016-06-16|due: 2016-06-12|steering.yaml, actions[0] (nr 1): due is 2016-06-12, before raised (2016-06-13).",
                "steering.yaml|{meeting: 2016-09-01, nr: 3|{meeting: 2016-09-02, nr: 3|steering.yaml, decisions[9] (nr 3): meeting is 2016-09-02; there is no meeting on that day.",
                "organisation.yaml|{role: REQUESTER, of: SOC}|{role: UNIT_LAWYER, of: SOC}|requests.yaml, requests[3] (code V-004): unit \"SOC\" has no account with the role REQUESTER that could file the request.",
                "requests.yaml|tool: OBI4WAN|tool: HAMER|requests.yaml, requests[2] (code V-003): tool \"HAMER\" is not a known tool. Known are: COOSTO, OBI4WAN, QWMS, SPIDERING, WEBFILTER.",
                "requests.yaml|code: V-008|code: V-007|requests.yaml, requests[7] (code V-007): code \"V-007\" stands there already.",
            })
    void each_kind_of_fault_is_named_with_file_entry_and_reason(String file, String there, String instead, String line)
            throws IOException {
        replace(file, there, instead);
        assertThat(lines())
                .anyMatch(found -> line.endsWith("…")
                        ? found.startsWith(line.substring(0, line.length() - 1))
                        : found.equals(line));
    }

    @Test
    void syntax_duplicate_keys_missing_and_unknown_files_are_faults_all_at_once() throws IOException {
        replace("contracts.yaml", "tools:", "tools: [");
        replace("dossier.yaml", "locale: nl", "locale: nl\nlocale: en\nday: 1");
        Files.delete(folder.resolve("steering.yaml"));
        Files.writeString(folder.resolve("policies.yaml"), "a: 1");
        List<String> lines = lines();
        assertThat(lines)
                .contains(
                        "dossier.yaml: locale stands there twice; the second time on line 5.",
                        "dossier.yaml: day is not a known field here. Known are: code, title, today, locale, files.",
                        "steering.yaml: This file is missing.");
        assertThat(lines).anyMatch(line -> line.startsWith("contracts.yaml: The document cannot be read at line "));
        assertThat(lines).anyMatch(line -> line.startsWith("policies.yaml: This file does not belong in a dossier."));
        assertThat(lines).hasSize(5);
    }

    @Test
    void a_folder_that_is_not_there_is_a_fault() {
        assertThatThrownBy(() -> ReadingDossier.read(DossierFolder.of("/nowhere/at/all")))
                .isInstanceOf(FaultyDossier.class);
    }

    @Test
    void the_messages_are_there_in_both_languages() throws IOException {
        for (String bundle : List.of("dossier", "input", "register")) {
            assertThat(keys(bundle + "_nl")).isEqualTo(keys(bundle + "_en"));
        }
    }

    private static Object keys(String bundle) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(
                ReadingDossierTest.class.getResourceAsStream("/messages/" + bundle + ".properties"))) {
            properties.load(in);
        }
        return properties.keySet();
    }

    private List<String> lines() {
        FaultyDossier faulty = Objects.requireNonNull(catchThrowableOfType(
                FaultyDossier.class, () -> ReadingDossier.read(DossierFolder.of(folder.toString()))));
        return faulty.faults().stream().map(FaultyDossierAnalyzer::line).toList();
    }

    private void replace(String file, String there, String instead) throws IOException {
        String contents = Files.readString(folder.resolve(file));
        assertThat(contents).contains(there);
        Files.writeString(
                folder.resolve(file),
                contents.replaceFirst(
                        java.util.regex.Pattern.quote(there), java.util.regex.Matcher.quoteReplacement(instead)));
    }

    private static InputStream shipped(String file) {
        InputStream in = ReadingDossierTest.class.getResourceAsStream("/dossiers/2016/" + file);
        if (in == null) {
            throw new UncheckedIOException(new IOException(file));
        }
        return in;
    }
}
