package nl.doelbinder.monitoring;

import static nl.doelbinder.monitoring.Given.LAST_DAY;
import static nl.doelbinder.monitoring.Given.OFFICER;
import static nl.doelbinder.monitoring.Given.REQUESTER;
import static nl.doelbinder.monitoring.Given.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import nl.doelbinder.audit.ChainTrial;
import nl.doelbinder.audit.Change;
import nl.doelbinder.audit.FieldNames;
import nl.doelbinder.audit.ReadingTimeline;
import nl.doelbinder.audit.TimelineEntry;
import nl.doelbinder.audit.TimelineQuery;
import nl.doelbinder.audit.Verification;
import nl.doelbinder.audit.Verification.Kind;
import nl.doelbinder.audit.VerifyingChain;
import nl.doelbinder.policy.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was done to requests is read back: who, when, in which act, why, from what to what; and no one changes that unseen. */
@Trial
class TrailOfRequestTest {

    @Autowired
    FilingRequest filing;

    @Autowired
    DecidingReferral deciding;

    @Autowired
    ReadingTimeline timeline;

    @Autowired
    VerifyingChain verifying;

    @Autowired
    ChainTrial chain;

    @Autowired
    FieldNames names;

    @Autowired
    SaidVerdict rules;

    @Autowired
    MovedClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Requests requests;

    @Autowired
    AssessmentTexts texts;

    @BeforeEach
    void startOfDay() {
        clock.moveTo(TODAY);
        rules.says(Outcome.REFER);
    }

    @Test
    void every_act_is_read_back_with_who_when_why_and_what_changed() {
        var code = decided();
        var entries = trailOf(code);
        assertThat(entries)
                .extracting(TimelineEntry::actor, TimelineEntry::act, TimelineEntry::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("aanvrager.isc", "FILE_REQUEST", null),
                        org.assertj.core.groups.Tuple.tuple("privacy.officer", "DECIDE_REFERRAL", "kan met mate"));
        assertThat(entries).allSatisfy(entry -> assertThat(entry.at()).isEqualTo(clock.instant()));
        assertThat(entries.get(0).changes())
                .contains(
                        new Change("monitoring_request", code, "state", null, "REFERRED"),
                        new Change("monitoring_request", code, "facts.purpose", null, "PHENOMENON"));
        assertThat(entries.get(1).changes())
                .contains(
                        new Change("monitoring_request", code, "state", "REFERRED", "GRANTED"),
                        new Change("monitoring_request", code, "granted_until", null, LAST_DAY.toString()),
                        new Change("monitoring_request", code, "decided_by", null, "privacy.officer"))
                .noneMatch(change ->
                        change.field().startsWith("facts") || change.field().equals("title"));
    }

    @Test
    void the_trail_is_read_in_part_and_by_page() {
        var code = decided();
        assertThat(timeline.read(
                                new TimelineQuery(
                                        "monitoring-requests", "privacy.officer", "DECIDE_REFERRAL", TODAY, TODAY),
                                true,
                                0,
                                1)
                        .getContent())
                .singleElement()
                .extracting(TimelineEntry::subject)
                .isEqualTo("monitoring-requests/" + code);
        assertThat(timeline.read(new TimelineQuery(null, null, null, TODAY.plusYears(50), null), true, 0, 10))
                .isEmpty();
        assertThat(timeline.read(TimelineQuery.ofSubject("monitoring"), true, 0, 10))
                .isEmpty();
        assertThat(timeline.read(TimelineQuery.ofSubject("monitoring-requests/" + code), false, 1, 1)
                        .getContent())
                .extracting(TimelineEntry::act)
                .containsExactly("DECIDE_REFERRAL");
    }

    @Test
    void every_field_and_table_of_a_history_has_a_name_in_both_languages() {
        var columns = database.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = current_schema() and table_name like '%\\_aud'
                            and column_name not in ('rev', 'revtype') and data_type <> 'jsonb'""").query(String.class).list();
        assertThat(columns).hasSizeGreaterThan(50);
        for (var language : List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH)) {
            assertThat(columns).allSatisfy(column -> {
                var parts = column.split("\\.", 2);
                var table = parts[0].replaceAll("_aud$", "");
                assertThat(names.isNamed(table, parts[1], language)).as(column).isTrue();
            });
        }
        assertThat(names.isNamed("monitoring_request", "nowhere", Locale.ENGLISH))
                .isFalse();
    }

    @Test
    void nothing_is_stored_without_a_declared_act() {
        var code = decided();
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> requests.findForChange(code).orElseThrow().terminate("iemand", "stil", TODAY)))
                .rootCause()
                .hasMessageContaining("no act was declared");
        assertThat(requests.findById(code).orElseThrow().state()).isEqualTo(State.GRANTED);
    }

    @Test
    void a_history_is_only_added_to() {
        decided();
        for (var statement : List.of(
                "update monitoring_request_aud set state = 'GRANTED'",
                "delete from stored_assessment_aud",
                "update revinfo set actor = 'niemand'",
                "truncate revision_seal")) {
            assertThatThrownBy(() -> database.sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("history is only added to");
        }
    }

    @Test
    void the_chain_is_whole_and_holds_every_revision() {
        var code = decided();
        chain.seal();
        var verification = verifying.verify();
        assertThat(verification.breaks()).isEmpty();
        assertThat(verification.sealed())
                .isEqualTo(database.sql("select count(*) from revinfo")
                        .query(Long.class)
                        .single());
        var last = trailOf(code).get(1);
        assertThat(last.seal()).isEqualTo(verification.head());
        decided();
        chain.seal();
        assertThat(verifying.verify().head()).isNotEqualTo(verification.head());
    }

    @Test
    void a_value_changed_behind_the_programs_back_breaks_the_chain_where_it_was_changed() {
        var revision = sealed();
        assertThat(brokenBy("update monitoring_request_aud set filed_by = 'een ander' where rev = ?", revision))
                .containsExactly(new Verification.Break(revision, Kind.ALTERED));
    }

    @Test
    void an_assessments_text_changed_or_taken_away_breaks_the_chain_although_the_history_holds_a_digest_alone() {
        var revision = sealed();
        var ofIt = " where id = (select id from stored_assessment_aud where rev = ?)";
        for (var text : List.of("facts", "findings", "matrix")) {
            assertThat(brokenBy("update stored_assessment set " + text + " = " + text + " || ' '" + ofIt, revision))
                    .as(text)
                    .containsExactly(new Verification.Break(revision, Kind.ALTERED));
        }
        assertThat(brokenBy("delete from stored_assessment" + ofIt, revision))
                .containsExactly(new Verification.Break(revision, Kind.ALTERED));
    }

    @Test
    void an_assessment_that_an_older_version_copied_into_the_history_is_held_against_its_copy() {
        var revision = sealed();
        var copied = """
                with copied as (
                    update stored_assessment_aud a
                    set content_digest = null, facts = s.facts::jsonb, findings = s.findings::jsonb, matrix = s.matrix::jsonb
                    from stored_assessment s where s.id = a.id and a.rev = ? returning a.id)
                update stored_assessment set findings = %s where id in (select id from copied)""";
        assertThat(contentsBrokenBy(copied.formatted("findings"), revision)).isEmpty();
        assertThat(contentsBrokenBy(copied.formatted("'[]'"), revision)).containsExactly(revision);
    }

    @Test
    void revisions_whose_numbers_lie_far_apart_are_sealed_whole() {
        var before = decided();
        database.sql("select count(nextval('revinfo_seq')) from generate_series(1, 200)")
                .query(Long.class)
                .single();
        var after = decided();
        chain.seal();
        for (var code : List.of(before, after)) {
            var revision = trailOf(code).get(0).revision();
            assertThat(brokenBy("delete from stored_assessment_aud where rev = ?", revision))
                    .containsExactly(new Verification.Break(revision, Kind.ALTERED));
        }
    }

    @Test
    void a_reason_changed_or_a_row_taken_out_of_a_history_breaks_the_chain() {
        var revision = sealed();
        assertThat(brokenBy("update revinfo set reason = 'om iets anders' where id = ?", revision))
                .containsExactly(new Verification.Break(revision, Kind.ALTERED));
        assertThat(brokenBy("delete from stored_assessment_aud where rev = ?", revision))
                .containsExactly(new Verification.Break(revision, Kind.ALTERED));
    }

    @Test
    void a_revision_taken_out_breaks_the_chain() {
        var revision = sealed();
        assertThat(brokenBy(
                        "with rows as (delete from monitoring_request_aud where rev = ?), more as "
                                + "(delete from stored_assessment_aud where rev = ?) delete from revinfo where id = ?",
                        revision,
                        revision,
                        revision))
                .containsExactly(new Verification.Break(revision, Kind.REMOVED));
    }

    @Test
    void a_seal_taken_out_breaks_the_chain() {
        var revision = sealed();
        decided();
        chain.seal();
        clock.moveTo(TODAY.plusDays(1));
        assertThat(brokenBy("delete from revision_seal where revision = ?", revision))
                .contains(new Verification.Break(revision, Kind.UNSEALED))
                .anyMatch(broken -> broken.kind() == Kind.SEAL_MISSING);
    }

    @Test
    void a_seal_made_up_for_a_changed_value_breaks_at_the_next() {
        var revision = sealed();
        decided();
        chain.seal();
        assertThat(brokenBy("update revision_seal set hash = repeat('a', 64) where revision = ?", revision))
                .hasSize(2)
                .contains(new Verification.Break(revision, Kind.ALTERED));
    }

    /** The number of a sealed revision: a filing. */
    private long sealed() {
        var code = decided();
        chain.seal();
        assertThat(verifying.verify().breaks()).isEmpty();
        return trailOf(code).get(0).revision();
    }

    /** What the texts alone say of a change past the guard. */
    private List<Long> contentsBrokenBy(String sql, Object... values) {
        return after(sql, values, () -> texts.altered(10));
    }

    /** What the verification says of a change past the guard. */
    private List<Verification.Break> brokenBy(String sql, Object... values) {
        return after(sql, values, chain::verifyHere).breaks();
    }

    /** Asks after a change past the guard, which is then undone. */
    private <T> T after(String sql, Object[] values, Supplier<T> asked) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            database.sql("set local session_replication_role = replica").update();
            assertThat(database.sql(sql).params(values).update()).isPositive();
            return asked.get();
        });
    }

    private String decided() {
        var code = filing.file(Given.draft(), REQUESTER).code();
        deciding.decide(code, new Decision(Decision.Outcome.GRANT, "kan met mate", List.of(), null), OFFICER, null);
        return code;
    }

    private List<TimelineEntry> trailOf(String code) {
        return timeline.read(TimelineQuery.ofSubject("monitoring-requests/" + code), false, 0, 50)
                .getContent();
    }
}
