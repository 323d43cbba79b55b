package nl.doelbinder.delivery.aftercare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.doelbinder.ReachesEveryEndOf;
import nl.doelbinder.delivery.OpenIncidents;
import nl.doelbinder.delivery.correction.CorrectingData;
import nl.doelbinder.delivery.correction.Correction;
import nl.doelbinder.delivery.correction.CorrectionReport;
import nl.doelbinder.delivery.ending.AgreementAtItsEnd;
import nl.doelbinder.delivery.ending.AgreementChange;
import nl.doelbinder.delivery.ending.AgreementChange.ChangeVerdict;
import nl.doelbinder.delivery.ending.Ending;
import nl.doelbinder.delivery.ending.Ending.Measure;
import nl.doelbinder.delivery.ending.Ending.Way;
import nl.doelbinder.delivery.ending.EndingAgreements;
import nl.doelbinder.delivery.ending.EndingDraft;
import nl.doelbinder.delivery.ending.JudgingChanges;
import nl.doelbinder.delivery.incident.HandlingIncidents;
import nl.doelbinder.delivery.incident.Incident;
import nl.doelbinder.delivery.incident.IncidentReport;
import nl.doelbinder.delivery.incident.ReportingIncident;
import nl.doelbinder.delivery.retention.RemovingRecords;
import nl.doelbinder.delivery.rights.AnsweringRequests;
import nl.doelbinder.delivery.rights.Asked;
import nl.doelbinder.delivery.rights.RightsRequest;
import nl.doelbinder.inbox.Task;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.steering.StoppedClock;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.event.FlowableActivityEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What comes after deliveries, from its first step to each end of its process, on the real engine with a clock that the test moves. */
@AftercareTrial
@ReachesEveryEndOf({
    "agreement-change",
    "agreement-ending",
    "data-correction",
    "data-incident",
    "removal-proposal",
    "rights-request"
})
@SuppressWarnings("JavaUtilDate") // the engine's own types
class AftercareTest {

    static final String INJUS = "INJUS-TOESLAGEN";
    static final LocalDate TODAY = LocalDate.of(2019, 6, 3);
    static final Actor ADMINISTRATOR = actor("lokaal.beheerder", Role.LOCAL_ADMINISTRATOR, "TOESLAGEN");
    static final Actor REQUESTER = actor("aanvrager.leveringen", Role.DELIVERY_REQUESTER, "TOESLAGEN");
    static final Actor DIRECTOR = actor("directeur.toeslagen", Role.UNIT_LEAD, "TOESLAGEN");
    static final Actor DJI = actor("gegevenseigenaar.dji", Role.DATA_OWNER, "DJI");
    static final Actor OM = actor("gegevenseigenaar.om", Role.DATA_OWNER, "OM");
    static final Actor JUSTID = actor("leverancier.justid", Role.DATA_PROVIDER, "JUSTID");
    static final Actor DGSENB = actor("eigenaar.voorziening", Role.FACILITY_OWNER, "DGSENB");

    @Autowired
    ReportingIncident reporting;

    @Autowired
    HandlingIncidents handling;

    @Autowired
    OpenIncidents openIncidents;

    @Autowired
    CorrectingData correcting;

    @Autowired
    AnsweringRequests answering;

    @Autowired
    RemovingRecords removing;

    @Autowired
    EndingAgreements ending;

    @Autowired
    AgreementAtItsEnd atItsEnd;

    @Autowired
    JudgingChanges judging;

    @Autowired
    ProcessingTrace trace;

    @Autowired
    FindingCases finding;

    @Autowired
    Notices notices;

    @Autowired
    Tasks tasks;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    StoppedClock clock;

    private final List<String> ends = new CopyOnWriteArrayList<>();
    private final AbstractFlowableEventListener listener = new AbstractFlowableEventListener() {
        @Override
        public void onEvent(FlowableEvent event) {
            if (event instanceof FlowableActivityEvent activity && "endEvent".equals(activity.getActivityType())) {
                ends.add(activity.getActivityId());
            }
        }

        @Override
        public boolean isFailOnException() {
            return true;
        }
    };

    private static Actor actor(String username, Role role, String of) {
        return new Actor(username, Set.of(new RoleGrant(role, of)));
    }

    @BeforeEach
    void startOfDay() {
        clock.moveTo(TODAY);
        engine.getRuntimeService().addEventListener(listener, FlowableEngineEventType.ACTIVITY_COMPLETED);
    }

    @AfterEach
    void stop() {
        engine.getRuntimeService().removeEventListener(listener);
    }

    @Test
    void a_leak_is_told_at_once_and_its_clock_runs_until_the_authority_knows() {
        var code = report(Incident.Sort.DATA_LEAK, ADMINISTRATOR, null);
        assertThat(told(Incident.class, code)).containsExactly(Party.OWNER, Party.PROVIDER);
        assertThat(openIncidents.about(INJUS)).extracting("code").contains(code);
        var incident = finding.one(Incident.class, code, DGSENB);
        assertThat(incident.dueAt()).contains(clock.instant().plus(Duration.parse("PT72H")));
        assertThat(incident.article()).contains("AVG art. 33 lid 1");
        assertThat(kinds(ADMINISTRATOR, code)).containsExactly("user_tell_authority");

        clock.moveTo(clock.instant().plus(Duration.ofHours(36)));
        runTimers(code);
        assertThat(ends).containsExactly("end_recipient_reminded");
        clock.moveTo(clock.instant().plus(Duration.ofHours(36)).minusSeconds(1));
        runTimers(code);
        assertThat(finding.one(Incident.class, code, DGSENB).isOverdue(clock.instant()))
                .isFalse();
        clock.moveTo(clock.instant().plusSeconds(1));
        runTimers(code);
        assertThat(finding.one(Incident.class, code, DGSENB).isOverdue(clock.instant()))
                .isTrue();
        assertThat(ends).containsExactly("end_recipient_reminded", "end_escalated");
        assertThat(told(Incident.class, code)).contains(Party.DIRECTOR);

        var task = tasksOf(ADMINISTRATOR, code).get(0).id();
        assertThatThrownBy(() -> engine.getTaskService().complete(task)).hasStackTraceContaining("by its act only");
        assertThatThrownBy(() -> handling.close(code, "klaar", DGSENB, null)).hasMessageContaining("authority-open");
        handling.settleAuthority(
                code, Incident.AuthorityOutcome.REPORTED, null, "AP-1", ADMINISTRATOR, incident.version() + 1);
        assertThatThrownBy(() -> handling.close(code, "klaar", DGSENB, null)).hasMessageContaining("no-measure");
        handling.takeMeasure(code, "sleutel ingetrokken", ADMINISTRATOR, null);
        assertThatThrownBy(() -> handling.close(code, "klaar", JUSTID, null)).isInstanceOf(Refusal.NotAllowed.class);
        handling.close(code, "klaar", DGSENB, null);
        assertThat(ends).endsWith("end_incident_closed");
        assertThat(openIncidents.about(INJUS)).extracting("code").doesNotContain(code);
    }

    @Test
    void an_unlawful_query_makes_three_notices_with_their_proof() {
        delivered("LV-901", INJUS, "FETCHED");
        assertThatThrownBy(() -> report(Incident.Sort.UNLAWFUL_USE, DJI, "LV-901"))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> report(Incident.Sort.UNLAWFUL_USE, JUSTID, null))
                .isInstanceOf(BadInput.class);
        var code = report(Incident.Sort.UNLAWFUL_USE, JUSTID, "LV-901");
        assertThat(told(Incident.class, code)).containsExactly(Party.DIRECTOR, Party.OWNER, Party.DATA_OWNER);
        var groups = database.sql("select payload->'groups'->>0 from outbox where subject = ? order by id")
                .param("data-incidents/" + code)
                .query(String.class)
                .list();
        assertThat(groups).containsExactly("UNIT_LEAD:TOESLAGEN", "FACILITY_OWNER:DGSENB", "DATA_OWNER:DJI");
        assertThat(notices.of(finding.one(Incident.class, code, JUSTID)))
                .allSatisfy(notice -> assertThat(notice.sentAt()).isNull());
        new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        database.sql("""
                        insert into sent_mail select id, 'x', 'a@example.org', now() from outbox where subject = ?""").param("data-incidents/" + code).update());
        assertThat(notices.of(finding.one(Incident.class, code, JUSTID)))
                .hasSize(3)
                .allSatisfy(notice -> assertThat(notice.sentAt()).isNotNull());
        handling.takeMeasure(code, "mandaat ingetrokken", DIRECTOR, null);
        handling.close(code, "klaar", DGSENB, null);
        assertThat(ends).containsExactly("end_incident_closed");
        database("update delivery set state = 'DESTROYED' where code = 'LV-901'");
    }

    @Test
    void what_is_yet_to_be_discovered_cannot_be_reported() {
        assertThatThrownBy(() -> reporting.report(
                        new IncidentReport(
                                INJUS,
                                Incident.Sort.DATA_LEAK,
                                "x",
                                "y",
                                clock.instant().plusSeconds(1),
                                null),
                        ADMINISTRATOR))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> report(Incident.Sort.DATA_LEAK, OM, null))
                .as("its data is judged by the other owner")
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void a_wrong_value_is_traced_repaired_and_told_to_everyone_who_has_it() {
        assumeThat(database.sql("select to_regclass('processing_log') is not null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        delivered("LV-902", INJUS, "DESTROYED");
        var person = trace.personKey("111222333");
        logged(7001, "LV-902", INJUS, person);
        var source = correction("LV-902", person);
        assertThat(kinds(JUSTID, source)).containsExactly("user_trace_wrong_data");
        correcting.trace(source, Correction.Origin.SOURCE, "einddatum verkeerd overgenomen", JUSTID, null);
        assertThat(kinds(DJI, source)).containsExactly("user_repair_source");
        assertThatThrownBy(() -> correcting.repair(source, "x", JUSTID, null)).isInstanceOf(Refusal.NotAllowed.class);
        var repaired = correcting.repair(source, "hersteld in de bron", DJI, null);
        assertThat(repaired.receivers())
                .extracting("delivery", "receiver")
                .containsExactly(tuple("LV-902", "aanvrager.leveringen"));
        assertThat(told(Correction.class, source)).contains(Party.REQUESTER);
        assertThat(ends).containsExactly("end_data_repaired");

        var delivery = correction("LV-902", person);
        correcting.trace(delivery, Correction.Origin.DELIVERY, "omzetting", JUSTID, null);
        assertThat(kinds(JUSTID, delivery)).containsExactly("user_repair_delivery");
        correcting.repair(delivery, "omzetting hersteld", JUSTID, null);
        assertThat(ends).containsExactly("end_data_repaired", "end_data_repaired");

        var right = correction("LV-902", person);
        correcting.trace(right, Correction.Origin.NOWHERE, "klopt", JUSTID, null);
        assertThat(ends).endsWith("end_value_right");
        assertThat(finding.one(Correction.class, right, JUSTID).state()).isEqualTo(Correction.State.UNFOUNDED);
        assertThatThrownBy(() -> trace.personKey("111222334")).isInstanceOf(BadInput.class);
    }

    @Test
    void a_request_goes_to_the_owner_of_the_data_with_its_own_law() {
        var both = answering.register(
                new Asked(
                        INJUS,
                        RightsRequest.Right.ACCESS,
                        Set.of(RightsRequest.DataOf.JUDICIAL, RightsRequest.DataOf.DETENTION),
                        UUID.randomUUID().toString(),
                        "brief 1",
                        TODAY),
                ADMINISTRATOR);
        var judicial = both.get(0);
        var detention = both.get(1);
        assertThat(judicial.answerBy()).isEqualTo(TODAY.plusWeeks(4));
        assertThat(judicial.article()).isEqualTo("Wjsg art. 18");
        assertThat(detention.answerBy()).isEqualTo(TODAY.plusMonths(1));
        assertThat(kinds(JUSTID, judicial.code())).containsExactly("user_answer_request");
        assertThat(kinds(DJI, detention.code())).containsExactly("user_answer_request");

        assertThatThrownBy(() -> answering.extend(judicial.code(), "druk", JUSTID, null))
                .hasMessageContaining("no-extension");
        var extended = answering.extend(detention.code(), "veel stukken", DJI, null);
        assertThat(extended.answerBy()).isEqualTo(TODAY.plusMonths(3));
        assertThat(tasksOf(DJI, detention.code()))
                .singleElement()
                .satisfies(task -> assertThat(task.due()).isEqualTo(TODAY.plusMonths(3)));
        assertThatThrownBy(() -> answering.extend(detention.code(), "nog meer", DJI, null))
                .hasMessageContaining("not-open");

        clock.moveTo(TODAY.plusWeeks(4));
        runTimers(judicial.code());
        assertThat(ends).as("on its last day it is in time").isEmpty();
        clock.moveTo(TODAY.plusWeeks(4).plusDays(1));
        runTimers(judicial.code());
        assertThat(ends).containsExactly("end_overdue_told");
        assertThat(finding.one(RightsRequest.class, judicial.code(), DGSENB).overdueSince())
                .isPresent();
        assertThatThrownBy(() -> answering.answer(judicial.code(), RightsRequest.RightsOutcome.GRANTED, "x", DJI, null))
                .isInstanceOf(Refusal.NotAllowed.class);
        answering.answer(judicial.code(), RightsRequest.RightsOutcome.GRANTED, "bijgevoegd", JUSTID, null);
        answering.answer(detention.code(), RightsRequest.RightsOutcome.REFUSED, "geen gegevens", DJI, null);
        assertThat(ends).containsExactly("end_overdue_told", "end_request_answered", "end_request_answered");
    }

    @Test
    void a_letter_of_before_the_gdpr_goes_by_the_law_of_its_day() {
        var request = answering
                .register(detentionAskedOn(LocalDate.of(2018, 5, 24)), ADMINISTRATOR)
                .get(0);
        assertThat(request.article()).isEqualTo("Wbp art. 35 lid 1 en art. 36 lid 2");
        assertThat(request.answerBy()).isEqualTo(LocalDate.of(2018, 6, 21));
        assertThatThrownBy(() -> answering.register(detentionAskedOn(LocalDate.of(2001, 8, 31)), ADMINISTRATOR))
                .isInstanceOf(BadInput.class);
    }

    private static Asked detentionAskedOn(LocalDate day) {
        return new Asked(
                INJUS,
                RightsRequest.Right.CORRECTION,
                Set.of(RightsRequest.DataOf.DETENTION),
                UUID.randomUUID().toString(),
                "brief 2",
                day);
    }

    @Test
    void records_go_after_ten_years_by_two_functions_and_never_before_the_sentence_is_carried_out() {
        var exactly = record(TODAY.minusYears(10), TODAY.minusYears(9));
        var older = record(TODAY.minusYears(10).minusDays(1), TODAY.minusYears(9));
        var running = record(TODAY.minusYears(20), null);
        var standing = removing.standing();
        assertThat(standing.due()).isEqualTo(1);
        assertThat(standing.kept()).isEqualTo(1);
        assertThatThrownBy(() -> removing.propose(INJUS, "x", JUSTID)).isInstanceOf(Refusal.NotAllowed.class);

        var rejected = removing.propose(INJUS, "termijn om", DJI);
        removing.reject(rejected.code(), "nog in onderzoek", JUSTID, null);
        assertThat(ends).containsExactly("end_removal_rejected");
        assertThat(removing.standing().due()).isEqualTo(1);

        var proposal = removing.propose(INJUS, "termijn om", DJI);
        assertThat(kinds(JUSTID, proposal.code())).containsExactly("user_decide_removal");
        assertThatThrownBy(() -> removing.confirm(proposal.code(), DJI, null)).isInstanceOf(Refusal.NotAllowed.class);
        var both = new Actor(
                "gegevenseigenaar.dji",
                Set.of(new RoleGrant(Role.DATA_OWNER, "DJI"), new RoleGrant(Role.DATA_PROVIDER, "JUSTID")));
        assertThatThrownBy(() -> removing.confirm(proposal.code(), both, null))
                .as("whoever proposed it, in whatever function")
                .hasMessageContaining("retention.refusal.own");
        var removed = removing.confirm(proposal.code(), JUSTID, null);
        assertThat(removed.removed()).contains(1L);
        assertThat(removed.digest()).isPresent();
        assertThat(ends).containsExactly("end_removal_rejected", "end_records_removed");
        assertThat(left(older)).isFalse();
        assertThat(left(exactly)).isTrue();
        assertThat(left(running)).isTrue();
        assertThat(database.sql("select record from removal_line where removed")
                        .query(UUID.class)
                        .list())
                .containsExactly(older);
        assertThatThrownBy(() -> removing.propose(INJUS, "x", DJI)).hasMessageContaining("nothing-due");
        assertThatThrownBy(() -> removing.confirm(proposal.code(), JUSTID, null))
                .hasMessageContaining("decided");
    }

    @Test
    void the_recipient_stops_on_any_day_and_it_ends_when_every_measure_is_confirmed() {
        agreement("A-STOP");
        delivered("LV-911", "A-STOP", "FETCHED");
        var notice = begin("A-STOP", Way.NOTICE, JUSTID);
        assertThat(notice.state()).isEqualTo(Ending.State.RUNNING_OUT);
        assertThatThrownBy(() -> begin("A-STOP", Way.NOTICE, DGSENB)).hasMessageContaining("under-way");
        var stop = begin("A-STOP", Way.RECIPIENT_STOPS, DIRECTOR);
        assertThat(finding.one(Ending.class, notice.code(), DGSENB).state()).isEqualTo(Ending.State.OVERTAKEN);
        assertThat(state("A-STOP")).isEqualTo("ENDING");
        assertThat(told(Ending.class, stop.code())).containsExactly(Party.OWNER, Party.PROVIDER);
        assertThat(kinds(ADMINISTRATOR, stop.code()))
                .containsExactly("user_confirm_measure", "user_confirm_measure", "user_confirm_measure");
        assertThatThrownBy(() -> ending.confirm(stop.code(), Measure.DESTRUCTION, "weg", ADMINISTRATOR, null))
                .hasMessageContaining("LV-911");
        ending.confirm(stop.code(), Measure.ACCESS_WITHDRAWN, "accounts dicht", ADMINISTRATOR, null);
        clock.moveTo(TODAY.plusDays(8));
        runTimers(stop.code());
        assertThat(ends).contains("end_recipient_reminded").doesNotContain("end_agreement_ended");
        ending.confirm(stop.code(), Measure.SECRECY, "geheimhouding getekend", DIRECTOR, null);
        assertThat(state("A-STOP")).isEqualTo("ENDING");
        database("update delivery set state = 'DESTROYED' where code = 'LV-911'");
        ending.confirm(stop.code(), Measure.DESTRUCTION, "alles weg", ADMINISTRATOR, null);
        assertThat(state("A-STOP")).isEqualTo("ENDED");
        assertThat(ends).endsWith("end_agreement_ended");
        assertThatThrownBy(() -> begin("A-STOP", Way.NOTICE, DGSENB)).hasMessageContaining("not-in-force");
    }

    @Test
    void a_notice_runs_a_month_from_its_letter_and_deliveries_go_on_until_its_last_day() {
        agreement("A-NOTICE");
        var notice = begin("A-NOTICE", Way.NOTICE, DJI);
        assertThat(notice.lastDay()).contains(TODAY.plusMonths(1));
        assertThat(notice.article()).contains("1.4");
        clock.moveTo(TODAY.plusMonths(1));
        runTimers(notice.code());
        assertThat(state("A-NOTICE")).isEqualTo("IN_FORCE");
        clock.moveTo(TODAY.plusMonths(1).plusDays(1));
        runTimers(notice.code());
        assertThat(state("A-NOTICE")).isEqualTo("ENDING");
        assertThat(kinds(ADMINISTRATOR, notice.code())).hasSize(3);
        assertThatThrownBy(
                        () -> ending.begin(new EndingDraft("A-NOTICE", Way.NOTICE, "x", null, null, null, null), DJI))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.faults()).hasSize(2));
    }

    @Test
    void the_owner_ends_it_only_after_a_warning_that_nothing_was_done_about() {
        agreement("A-OWNER");
        assertThatThrownBy(() -> begin("A-OWNER", Way.OWNER_ENDS, DJI)).isInstanceOf(Refusal.NotAllowed.class);
        var heeded = begin("A-OWNER", Way.OWNER_ENDS, DGSENB).code();
        assertThat(kinds(ADMINISTRATOR, heeded)).containsExactly("user_show_repair");
        assertThatThrownBy(() -> ending.judgeRepair(heeded, false, "x", "AB-1", DGSENB, null))
                .hasMessageContaining("repair-runs");
        ending.showRepair(heeded, "logging hersteld", ADMINISTRATOR, null);
        assertThat(kinds(DGSENB, heeded)).containsExactly("user_judge_repair");
        ending.judgeRepair(heeded, true, "overtuigend", null, DGSENB, null);
        assertThat(ends).containsExactly("end_repaired");
        assertThat(state("A-OWNER")).isEqualTo("IN_FORCE");

        var unheeded = begin("A-OWNER", Way.OWNER_ENDS, DGSENB).code();
        clock.moveTo(TODAY.plusDays(14));
        runTimers(unheeded);
        assertThat(kinds(DGSENB, unheeded)).as("its last day has not passed").isEmpty();
        clock.moveTo(TODAY.plusDays(15));
        runTimers(unheeded);
        assertThat(kinds(ADMINISTRATOR, unheeded)).isEmpty();
        assertThat(kinds(DGSENB, unheeded)).containsExactly("user_judge_repair");
        assertThatThrownBy(() -> ending.judgeRepair(unheeded, false, "niets gedaan", null, DGSENB, null))
                .as("without a registered letter")
                .isInstanceOf(BadInput.class);
        ending.judgeRepair(unheeded, false, "niets gedaan", "AB-2", DGSENB, null);
        assertThat(state("A-OWNER")).isEqualTo("ENDING");
        assertThat(kinds(ADMINISTRATOR, unheeded)).hasSize(3);
    }

    @Test
    void by_consent_it_ends_when_every_other_party_agrees() {
        agreement("A-CONSENT");
        var refused = begin("A-CONSENT", Way.CONSENT, DGSENB).code();
        ending.consent(refused, true, DJI, null);
        ending.consent(refused, false, JUSTID, null);
        assertThat(ends).containsExactly("end_not_agreed");
        assertThat(kinds(DIRECTOR, refused)).isEmpty();
        assertThat(state("A-CONSENT")).isEqualTo("IN_FORCE");

        var agreed = begin("A-CONSENT", Way.CONSENT, DIRECTOR).code();
        assertThatThrownBy(() -> ending.consent(agreed, true, DIRECTOR, null)).isInstanceOf(Refusal.NotAllowed.class);
        for (var party : List.of(DGSENB, DJI, JUSTID)) {
            assertThat(kinds(party, agreed)).containsExactly("user_agree_to_end");
            ending.consent(agreed, true, party, null);
        }
        assertThat(state("A-CONSENT")).isEqualTo("IN_FORCE");
        clock.moveTo(TODAY.plusDays(15));
        runTimers(agreed);
        assertThat(state("A-CONSENT")).isEqualTo("ENDING");
        for (var measure : Measure.values()) {
            ending.confirm(agreed, measure, "gedaan", ADMINISTRATOR, null);
        }
        assertThat(state("A-CONSENT")).isEqualTo("ENDED");
        assertThat(ends).endsWith("end_agreement_ended");
    }

    @Test
    void a_change_is_judged_by_owner_and_provider_and_the_stricter_counts() {
        assertThat(judged(ChangeVerdict.WITHIN, ChangeVerdict.WITHIN)).isEqualTo(AgreementChange.State.WITHIN);
        assertThat(judged(ChangeVerdict.ADDENDUM, ChangeVerdict.WITHIN)).isEqualTo(AgreementChange.State.ADDENDUM);
        assertThat(judged(ChangeVerdict.WITHIN, ChangeVerdict.OWN_TRACK)).isEqualTo(AgreementChange.State.OWN_TRACK);
        assertThat(ends).containsExactly("end_within", "end_addendum", "end_own_track");
    }

    private AgreementChange.State judged(ChangeVerdict owner, ChangeVerdict provider) {
        var code = judging.propose(INJUS, "nieuwe release", "ander veld", ADMINISTRATOR)
                .code();
        assertThatThrownBy(() -> judging.judge(code, owner, "x", ADMINISTRATOR, null))
                .isInstanceOf(Refusal.NotAllowed.class);
        judging.judge(code, owner, "reden", DJI, null);
        assertThat(kinds(DJI, code)).isEmpty();
        assertThat(kinds(JUSTID, code)).containsExactly("user_judge_change");
        return judging.judge(code, provider, "reden", JUSTID, null).state();
    }

    private String report(Incident.Sort sort, Actor by, @Nullable String delivery) {
        return reporting
                .report(
                        new IncidentReport(
                                INJUS, sort, "Bestand zoek", "Een bestand is zoek.", clock.instant(), delivery),
                        by)
                .code();
    }

    private String correction(String delivery, String person) {
        return correcting
                .report(new CorrectionReport(INJUS, delivery, person, "startDate", "Begindatum", "kan niet"), REQUESTER)
                .code();
    }

    private Ending begin(String agreement, Way way, Actor by) {
        var later = TODAY.plusDays(14);
        return ending.begin(
                new EndingDraft(
                        agreement,
                        way,
                        "reden",
                        "brief 7",
                        way == Way.NOTICE ? TODAY : null,
                        way == Way.CONSENT ? later : null,
                        way == Way.OWNER_ENDS ? later : null),
                by);
    }

    private <C extends AfterCase> List<Party> told(Class<C> type, String code) {
        return notices.of(finding.inProcess(type, code)).stream()
                .map(Notices.Told::party)
                .toList();
    }

    private List<Task> tasksOf(Actor actor, String code) {
        return tasks.of(actor).stream()
                .filter(task -> task.subjectCode().equals(code))
                .toList();
    }

    private List<String> kinds(Actor actor, String code) {
        return tasksOf(actor, code).stream().map(Task::kind).toList();
    }

    private String state(String agreement) {
        return database.sql("select state from delivery_agreement where code = ?")
                .param(agreement)
                .query(String.class)
                .single();
    }

    private void agreement(String code) {
        database("insert into delivery_agreement (code, version, title, recipient, state, in_force_from, number, terms)"
                + " select '" + code + "', 0, title, recipient, 'IN_FORCE', in_force_from, number, terms"
                + " from delivery_agreement where code = '" + INJUS + "'");
    }

    private void delivered(String code, String agreement, String state) {
        database("insert into delivery (code, version, agreement, agreement_version, mandate_list, requester, asked_at,"
                + " judged_on, purpose, fields, reference_day, local_retention, format, findings, verdict, rule_set, state)"
                + " values ('" + code + "', 0, '" + agreement + "', 1, 1, 'aanvrager.leveringen', now(), '2019-06-03',"
                + " 'ALLOWANCE_CHECK', '[\"bsn\"]', '2019-06-01', 'P30D', 'CSV', '[]', 'PERMIT', 'sha256:x', '" + state
                + "')");
    }

    private void logged(int number, String delivery, String agreement, String person) {
        database("insert into processing_log values (" + number + ", '" + delivery + "', '" + agreement
                + "', 1, 1, 'ALLOWANCE_CHECK', '{bsn}', 'aanvrager.leveringen', '2019-06-01', gen_random_uuid(), now(),"
                + " now(), 1)");
        database("create table processing_log_line_" + number + " partition of processing_log_line for values in ("
                + number + ")");
        database("insert into processing_log_line values (" + number + ", gen_random_uuid(), '" + person + "')");
    }

    private UUID record(LocalDate ended, @Nullable LocalDate carriedOut) {
        var record = UUID.randomUUID();
        database("insert into detention_record (record_key, population, family_name, born_on, start_on, ended_on,"
                + " carried_out_on, execution_indicator, titles, regimes, record, import_id) values ('" + record
                + "', 'ADULT', 'x', '1970-01-01', '1990-01-01', '" + ended + "', "
                + (carriedOut == null ? "null" : "'" + carriedOut + "'") + ", true, '[]', '[]', '" + record + "', 0)");
        return record;
    }

    private boolean left(UUID record) {
        return database.sql("select exists (select from detention_record where record = ?)")
                .param(record)
                .query(Boolean.class)
                .single();
    }

    private void database(String sql) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> database.sql(sql).update());
    }

    /** Runs every timer of the case that is due by the program's clock. */
    private void runTimers(String code) {
        var management = engine.getManagementService();
        var process = requireNonNull(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(code)
                        .singleResult())
                .getId();
        boolean ran;
        do {
            Instant until = clock.instant().plusMillis(1);
            var due = management
                    .createTimerJobQuery()
                    .processInstanceId(process)
                    .duedateLowerThan(Date.from(until))
                    .orderByJobDuedate()
                    .asc()
                    .list();
            ran = !due.isEmpty();
            if (ran) {
                management.moveTimerToExecutableJob(due.get(0).getId());
                management.executeJob(due.get(0).getId());
            }
        } while (ran);
    }
}
