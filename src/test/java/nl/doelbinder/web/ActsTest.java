package nl.doelbinder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Who may do what, act by act and role by role: said here a second time, in the words of the design. */
class ActsTest {

    /** Roles in the order of the columns, acts in the rows; x may, . may not. */
    private static final List<Role> COLUMNS = List.of(
            Role.REQUESTER,
            Role.UNIT_LEAD,
            Role.UNIT_LAWYER,
            Role.PRIVACY_OFFICER,
            Role.DPO,
            Role.AUDITOR,
            Role.ADMIN,
            Role.CONTRACT_MANAGER,
            Role.PROCUREMENT,
            Role.CHAIR,
            Role.SECRETARY,
            Role.MEMBER,
            Role.DELIVERY_REQUESTER,
            Role.LOCAL_ADMINISTRATOR,
            Role.DATA_OWNER,
            Role.DATA_PROVIDER,
            Role.FACILITY_OWNER);

    private static final String TABLE = """
                                  Re Le La PO DP Au Ad CM Pr Ch Se Me DR LA DO Pv FO
            SIGN_IN               x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
            READ_STATIC_FILE      x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
            CHECK_HEALTH          x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
            SIGN_OUT              x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
            SEE_OWN_WORK          x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
            CLAIM_TASK            x  x  x  x  x  .  .  x  x  x  x  x  x  x  x  x  x
            ASSESS                x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
            CHECK_FORM            x  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            FILE_REQUEST          x  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            READ_REQUESTS         x  x  x  x  x  x  .  .  .  .  .  .  .  .  .  .  .
            ACCEPT_CONDITIONS     x  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            DECIDE_REFERRAL       .  .  .  x  .  .  .  .  .  .  .  .  .  .  .  .  .
            WITHDRAW_REQUEST      x  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            TERMINATE_GRANT       x  .  .  x  .  .  .  .  .  .  .  .  .  .  .  .  .
            CONFIRM_DESTRUCTION   x  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            READ_DELIVERIES       .  .  .  x  x  x  .  .  .  .  .  .  x  x  x  x  x
            CHECK_DELIVERY_FORM   .  .  .  .  .  .  .  .  .  .  .  .  x  .  .  .  .
            ASK_DELIVERY          .  .  .  .  .  .  .  .  .  .  .  .  x  .  .  .  .
            DECIDE_DELIVERY       .  .  .  .  .  .  .  .  .  .  .  .  .  .  x  .  .
            CONFIRM_RECEIPT       .  .  .  .  .  .  .  .  .  .  .  .  x  .  .  .  .
            CONFIRM_DELIVERY_DESTRUCTION .  .  .  .  .  .  .  .  .  .  .  .  x  .  .  .  .
            CHECK_CURRENCY        .  .  .  .  .  .  .  .  .  .  .  .  x  .  .  .  .
            RETRY_DELIVERY        .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  x  .
            CHANGE_MANDATES       .  .  .  .  .  .  .  .  .  .  .  .  .  x  .  .  .
            SHOW_PROOF            .  .  .  .  .  .  .  .  .  .  .  .  .  x  .  .  .
            REVIEW_PROOF          .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  x
            PROPOSE_AGREEMENT_VERSION .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  x
            JUDGE_AGREEMENT_VERSION .  .  .  .  .  .  .  .  .  .  .  .  .  .  x  x  .
            READ_PIAS             x  x  x  x  x  x  .  .  .  .  .  .  .  .  .  .  .
            BEGIN_PIA             x  x  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            IMPORT_PIA            x  x  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            BEGIN_PIA_VERSION     x  x  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            CONFIRM_PIA           x  x  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            ANSWER_QUESTION       x  x  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            WEIGH_RISK            x  x  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            REMOVE_RISK           x  x  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            SUBMIT_PIA            x  x  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            ANSWER_REMARK         x  x  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            REVIEW_PIA            .  x  x  x  x  .  .  .  .  .  .  .  .  .  .  .  .
            REMARK_ON_PIA         .  x  x  x  x  .  .  .  .  .  .  .  .  .  .  .  .
            CLOSE_REMARK          .  x  x  x  x  .  .  .  .  .  .  .  .  .  .  .  .
            SPLIT_PIA             .  .  .  x  x  .  .  .  .  .  .  .  .  .  .  .  .
            READ_TENDER_PARTS     .  x  .  x  x  x  x  x  x  x  x  x  .  .  .  .  .
            ADD_DOCUMENT_VERSION  .  x  .  .  .  .  .  .  x  .  x  .  .  .  .  .  .
            ADD_REQUIREMENT       .  x  .  .  .  .  .  .  x  .  x  .  .  .  .  .  .
            AMEND_REQUIREMENT     .  x  .  .  .  .  .  .  x  .  x  .  .  .  .  .  .
            DROP_REQUIREMENT      .  x  .  .  .  .  .  .  x  .  x  .  .  .  .  .  .
            JUDGE_REQUIREMENT     .  .  .  x  .  .  .  .  .  .  .  .  .  .  .  .  .
            GIVE_ACCOUNTS         .  x  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .
            ACCEPT_RISK           .  .  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
            CLOSE_RISK            .  .  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
            DESCRIBE_SCENARIO     .  x  .  .  .  .  .  .  x  .  x  .  .  .  .  .  .
            READ_CONTRACT         .  x  .  x  x  x  x  x  x  x  x  x  .  .  .  .  .
            DECIDE_CONTRACT_NOTICE .  .  .  .  .  .  .  x  .  .  .  .  .  .  .  .  .
            READ_REGISTERS        x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
            READ_TENDERS          .  x  .  x  x  x  x  x  x  x  x  x  .  .  .  .  .
            STATE_PAPERS_READY    .  .  .  .  .  .  .  .  .  .  x  .  .  .  .  .  .
            RECORD_DECISION       .  .  .  .  .  .  .  .  .  .  x  .  .  .  .  .  .
            DECLARE_EDITORIAL     .  .  .  .  .  .  .  .  .  .  x  .  .  .  .  .  .
            OFFER_AGAIN           .  .  .  .  .  .  .  .  x  .  .  .  .  .  .  .  .
            HAND_IN_PAPERS        .  .  .  .  .  .  .  .  x  .  .  .  .  .  .  .  .
            COMPLETE_PROGRAMME    .  .  .  .  .  .  .  .  x  .  .  .  .  .  .  .  .
            COMPLETE_MILESTONE    .  .  .  .  .  .  .  x  x  .  x  .  .  .  .  .  .
            MEET_CONDITION        .  x  .  x  x  .  .  x  x  x  x  x  .  .  .  .  .
            WITHDRAW_LOT          .  .  .  .  .  .  .  .  .  x  .  .  .  .  .  .  .
            CHOOSE_WAY            .  .  .  .  .  .  .  .  .  x  .  .  .  .  .  .  .
            PUBLISH_TENDER        .  .  .  .  .  .  .  .  x  .  .  .  .  .  .  .  .
            READ_CALENDARS        .  x  .  x  x  x  x  x  x  x  x  x  .  .  .  .  .
            READ_FEED             x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
            MAKE_FEED_ADDRESS     .  x  .  x  x  x  x  x  x  x  x  x  .  .  .  .  .
            REVOKE_FEED_ADDRESS   .  x  .  x  x  x  x  x  x  x  x  x  .  .  .  .  .
            ADD_MEETING           .  .  .  .  .  .  x  .  .  .  x  .  .  .  .  .  .
            MOVE_MEETING          .  .  .  .  .  .  x  .  .  .  x  .  .  .  .  .  .
            CANCEL_MEETING        .  .  .  .  .  .  x  .  .  .  x  .  .  .  .  .  .
            READ_STEERING         .  x  .  x  x  x  x  x  x  x  x  x  .  .  .  .  .
            CONVENE_MEETING       .  .  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
            SET_AGENDA            .  .  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
            RECORD_ATTENDANCE     .  .  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
            NOTE_DECISION         .  .  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
            END_DECISION          .  .  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
            RAISE_ACTION          .  .  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
            REARRANGE_ACTION      .  .  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
            END_ACTION            .  x  .  x  x  .  .  x  x  x  x  x  .  .  .  .  .
            COMPOSE_MINUTES       .  .  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
            APPROVE_MINUTES       .  .  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
            SEND_MINUTES          .  .  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
            OPEN_WRITTEN_VOTE     .  .  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
            CAST_VOTE             .  x  .  .  .  .  .  .  .  .  x  x  .  .  .  .  .
            NAME_STAND_IN         .  .  .  .  .  .  .  .  .  x  x  x  .  .  .  .  .
            CLOSE_WRITTEN_VOTE    .  .  .  .  .  .  .  .  .  x  x  .  .  .  .  .  .
            BREAK_TIE             .  .  .  .  .  .  .  .  .  x  .  .  .  .  .  .  .
            READ_DELIVERY_FILE    .  x  .  x  x  x  .  .  .  .  .  .  x  x  x  x  x
            FETCH_DELIVERY        .  .  .  .  .  .  .  .  .  .  .  .  x  .  .  .  .
            REGISTER_KEY          .  .  .  .  .  .  .  .  .  .  .  .  .  x  .  .  .
            WITHDRAW_KEY          .  .  .  .  .  .  .  .  .  .  .  .  .  x  .  .  .
            READ_PROCESSING_LOG   .  .  .  x  x  x  .  .  .  .  .  .  .  .  .  x  .
            READ_IMPORTS          .  .  .  .  .  x  x  .  .  .  .  .  .  .  .  x  .
            IMPORT_RECORDS        .  .  .  .  .  .  x  .  .  .  .  .  .  .  .  x  .
            READ_AFTERCARE        .  x  .  x  x  x  .  .  .  .  .  .  x  x  x  x  x
            REPORT_INCIDENT       .  x  .  .  .  .  .  .  .  .  .  .  x  x  x  x  x
            SETTLE_AUTHORITY      .  x  .  .  .  .  .  .  .  .  .  .  .  x  .  .  .
            TAKE_MEASURE          .  x  .  .  .  .  .  .  .  .  .  .  .  x  x  x  x
            CLOSE_INCIDENT        .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  x
            REPORT_WRONG_DATA     .  .  .  .  .  .  .  .  .  .  .  .  x  x  .  .  .
            TRACE_WRONG_DATA      .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  x  .
            REPAIR_DATA           .  .  .  .  .  .  .  .  .  .  .  .  .  .  x  x  .
            REGISTER_RIGHTS_REQUEST .  .  .  .  .  .  .  .  .  .  .  .  .  x  x  x  x
            EXTEND_RIGHTS_TERM    .  .  .  .  .  .  .  .  .  .  .  .  .  .  x  x  .
            ANSWER_RIGHTS_REQUEST .  .  .  .  .  .  .  .  .  .  .  .  .  .  x  x  .
            PROPOSE_REMOVAL       .  .  .  .  .  .  .  .  .  .  .  .  .  .  x  .  .
            CONFIRM_REMOVAL       .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  x  .
            REJECT_REMOVAL        .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  x  .
            PROPOSE_AGREEMENT_CHANGE .  .  .  .  .  .  .  .  .  .  .  .  .  x  x  x  x
            JUDGE_AGREEMENT_CHANGE .  .  .  .  .  .  .  .  .  .  .  .  .  .  x  x  .
            BEGIN_ENDING          .  x  .  .  .  .  .  .  .  .  .  .  .  x  x  x  x
            SHOW_REPAIR           .  x  .  .  .  .  .  .  .  .  .  .  .  x  .  .  .
            JUDGE_REPAIR          .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  .  x
            CONSENT_TO_END        .  x  .  .  .  .  .  .  .  .  .  .  .  .  x  x  x
            CONFIRM_CLOSING_MEASURE .  x  .  .  .  .  .  .  .  .  .  .  .  x  .  .  .
            READ_AUDIT            .  .  .  x  x  x  .  .  .  .  .  .  .  .  .  .  .
            READ_API_DOCUMENT     x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x  x
            """;

    private static final Set<Acts> OPEN =
            Set.of(Acts.SIGN_IN, Acts.READ_STATIC_FILE, Acts.CHECK_HEALTH, Acts.READ_FEED);

    private final ActsOfRoutes routes = new ActsOfRoutes();

    static Stream<Arguments> cells() {
        return TABLE.lines()
                .skip(1)
                .map(line -> line.split(" +", -1))
                .flatMap(row -> COLUMNS.stream()
                        .map(role ->
                                Arguments.of(Acts.valueOf(row[0]), role, row[1 + COLUMNS.indexOf(role)].equals("x"))));
    }

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @MethodSource("cells")
    void each_function_does_what_it_is_for_and_nothing_else(Acts act, Role role, boolean may) {
        for (var route : act.routes()) {
            assertThat(allows(route, account(role))).as(route).isEqualTo(may);
        }
    }

    @Test
    void every_act_and_every_role_stands_in_the_table() {
        assertThat(TABLE.lines().skip(1).map(line -> line.split(" ", 2)[0]))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Acts.values()).map(Acts::name).toList());
        assertThat(COLUMNS).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void without_a_sign_in_one_only_gets_to_the_sign_in() {
        var nobody = new AnonymousAuthenticationToken("key", "nobody", AuthorityUtils.createAuthorityList("ANYBODY"));
        for (var act : Acts.values()) {
            for (var route : act.routes()) {
                assertThat(allows(route, nobody)).as(route).isEqualTo(OPEN.contains(act));
            }
        }
    }

    @Test
    void an_account_without_a_function_may_make_a_dry_run_and_read_the_registers() {
        var plain = new UsernamePasswordAuthenticationToken("plain", null, List.of());
        assertThat(allows("POST /api/v1/assessments", plain)).isTrue();
        assertThat(allows("GET /api/v1/purposes", plain)).isTrue();
        assertThat(allows("GET /api/v1/monitoring-requests", plain)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /nowhere",
        "DELETE /api/v1/monitoring-requests/V-001",
        "PUT /api/v1/units",
        "GET /api/v1/units/",
        "GET /api/v1/monitoring-requests/V-001/decision",
        "TRACE /",
        "OPTIONS /api/v1/units"
    })
    void what_the_table_does_not_name_is_refused_to_everybody(String line) {
        for (var role : Role.values()) {
            assertThat(allows(line, account(role))).as("%s by %s", line, role).isFalse();
        }
    }

    @Test
    void no_route_belongs_to_two_acts() {
        var all = Arrays.stream(Acts.values())
                .flatMap(act -> act.routes().stream())
                .collect(Collectors.toList());
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void a_functions_name_is_read_whole() {
        var alike = new UsernamePasswordAuthenticationToken(
                "alike",
                null,
                AuthorityUtils.createAuthorityList("ROLE_PRIVACY_OFFICER", "PRIVACY_OFFICERS", "privacy_officer"));
        assertThat(allows("POST /api/v1/monitoring-requests/V-001/decision", alike))
                .isFalse();
    }

    private boolean allows(String line, Authentication who) {
        var parts = line.split(" ", 2);
        var path = parts[1].replaceAll("\\{[^}]*}", "V-001").replace("**", "x/y.css");
        var request = new MockHttpServletRequest(parts[0], path);
        request.setServletPath(path);
        return routes.authorize(() -> who, new RequestAuthorizationContext(request))
                .isGranted();
    }

    private static Authentication account(Role role) {
        var of = role.ofBoard() ? "STEERING" : role.ofUnit() ? "ISC" : null;
        return new UsernamePasswordAuthenticationToken(
                role.name(), null, AuthorityUtils.createAuthorityList(new RoleGrant(role, of).group()));
    }
}
