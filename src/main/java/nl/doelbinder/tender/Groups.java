package nl.doelbinder.tender;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.doelbinder.organisation.Board;
import nl.doelbinder.organisation.Boards;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.Unit;
import nl.doelbinder.organisation.Units;
import org.springframework.stereotype.Component;

/** The groups that something can be given to, such as {@code PROCUREMENT} or {@code UNIT_LEAD:DOUANE}. */
@Component
public class Groups {

    private final Boards boards;
    private final Units units;

    Groups(Boards boards, Units units) {
        this.boards = boards;
        this.units = units;
    }

    /** By function, and within it by board or unit. */
    public List<String> all() {
        var ofBoards = boards.all().stream().map(Board::code).toList();
        var ofUnits = units.all().stream().map(Unit::code).toList();
        return Arrays.stream(Role.values())
                .filter(Groups::acts)
                .flatMap(role -> role.ofBoard()
                        ? of(role, ofBoards)
                        : role.ofUnit() ? of(role, ofUnits) : Stream.of(role.name()))
                .toList();
    }

    boolean isKnown(String group) {
        return all().contains(group);
    }

    /** Auditors and administrators act on no tender, and others see none. */
    private static boolean acts(Role role) {
        return role != Role.AUDITOR && role != Role.ADMIN && TenderRights.mayRead(role);
    }

    private static Stream<String> of(Role role, List<String> codes) {
        return codes.stream().map(code -> role + ":" + code);
    }
}
