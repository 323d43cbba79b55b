package nl.doelbinder.tender;

import java.util.Arrays;
import nl.doelbinder.organisation.Boards;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.Units;
import org.springframework.stereotype.Component;

/** The groups that something can be given to, such as {@code PROCUREMENT} or {@code UNIT_LEAD:DOUANE}. */
@Component
class Groups {

    private final Boards boards;
    private final Units units;

    Groups(Boards boards, Units units) {
        this.boards = boards;
        this.units = units;
    }

    boolean isKnown(String group) {
        var parts = group.split(":", 2);
        var role = Arrays.stream(Role.values())
                .filter(known -> known.name().equals(parts[0]))
                .findFirst()
                .orElse(null);
        if (role == null || role == Role.AUDITOR || role == Role.ADMIN || !TenderRights.mayRead(role)) {
            return false; // they act on no tender, or see none
        }
        if (role.ofBoard()) {
            return parts.length == 2
                    && boards.all().stream().anyMatch(board -> board.code().equals(parts[1]));
        }
        if (role.ofUnit()) {
            return parts.length == 2 && units.of(parts[1]).isPresent();
        }
        return parts.length == 1;
    }
}
