package nl.doelbinder.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.organisation.Account;
import nl.doelbinder.organisation.Board;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import nl.doelbinder.organisation.Unit;
import nl.doelbinder.policy.Framework;
import org.jspecify.annotations.Nullable;

/** {@code organisation.yaml}: units, boards with their calendars, accounts. */
record OrganisationFile(List<Unit> units, List<Board> boards, List<Account> accounts) {

    private static final Codes<Framework> FRAMEWORKS = Codes.of(Framework.class);
    private static final Codes<Role> ROLES = Codes.of(Role.class);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_USERNAME = 100;
    private static final int MOST = 366;

    static OrganisationFile read(InputObject in, Known known) {
        List<Unit> units = new ArrayList<>();
        in.objects("units").forEach(entry -> add(units, unit(entry, known)));
        List<Board> boards = new ArrayList<>();
        Set<Integer> orders = new HashSet<>();
        in.objects("boards").forEach(entry -> add(boards, board(entry, known, orders)));
        List<Account> accounts = new ArrayList<>();
        in.objects("accounts").forEach(entry -> add(accounts, account(entry, known)));
        in.end();
        return new OrganisationFile(units, boards, accounts);
    }

    private static @Nullable Unit unit(InputObject in, Known known) {
        String code = Known.own(in, "code", known.units);
        String name = in.text("name", LONGEST_NAME);
        Set<Framework> frameworks = in.codes("frameworks", FRAMEWORKS);
        in.end();
        return code == null || name == null || frameworks == null
                ? null
                : new Unit(code, name, frameworks.stream().map(Enum::name).toList());
    }

    private static @Nullable Board board(InputObject in, Known known, Set<Integer> orders) {
        String code = Known.own(in, "code", known.boards);
        String name = in.text("name", LONGEST_NAME);
        Integer order = in.number("order", 1, MOST);
        Integer papersDaysBefore = in.number("papersDaysBefore", 0, MOST);
        Boolean writtenProcedure = in.flag("writtenProcedure");
        Integer quorum = in.number("quorum", 1, MOST);
        List<LocalDate> meetings = in.dates("meetings");
        in.end();
        if (order != null && !orders.add(order)) {
            in.fault("order", "dossier.duplicate", order.toString());
        }
        for (int at = 1; meetings != null && at < meetings.size(); at++) {
            LocalDate before = meetings.get(at - 1);
            if (!meetings.get(at).isAfter(before)) {
                in.fault("meetings", "dossier.not-after", meetings.get(at).toString(), before.toString());
            }
        }
        return code == null
                        || name == null
                        || order == null
                        || papersDaysBefore == null
                        || writtenProcedure == null
                        || quorum == null
                        || meetings == null
                ? null
                : new Board(code, name, order, papersDaysBefore, writtenProcedure, quorum, meetings);
    }

    private static @Nullable Account account(InputObject in, Known known) {
        String username = in.text("username", LONGEST_USERNAME);
        if (username != null && !known.accounts.add(username)) {
            in.fault("username", "dossier.duplicate", username);
        }
        Set<RoleGrant> roles = new LinkedHashSet<>();
        in.objects("roles").forEach(entry -> {
            RoleGrant role = role(entry, known);
            if (role != null && !roles.add(role)) {
                entry.fault("role", "dossier.duplicate", role.group());
            }
        });
        in.end();
        return username == null ? null : new Account(username, roles, null);
    }

    private static @Nullable RoleGrant role(InputObject in, Known known) {
        Role role = in.code("role", ROLES);
        if (role == null) {
            in.optionalText("of", Known.LONGEST_CODE);
            in.end();
            return null;
        }
        String of = null;
        if (role.ofBoard()) {
            of = Known.reference(in, "of", known.boards);
        } else if (role.ofUnit()) {
            of = Known.reference(in, "of", known.units);
        } else if (in.optionalText("of", Known.LONGEST_CODE) != null) {
            in.fault("of", "dossier.role-of-nothing", role.name());
        }
        in.end();
        return (role.ofBoard() || role.ofUnit()) && of == null ? null : new RoleGrant(role, of);
    }

    static <T> void add(List<T> list, @Nullable T entry) {
        if (entry != null) {
            list.add(entry);
        }
    }
}
