package nl.doelbinder.steering;

import java.util.List;
import nl.doelbinder.organisation.Account;
import nl.doelbinder.organisation.Accounts;
import nl.doelbinder.organisation.Board;
import nl.doelbinder.organisation.Boards;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.springframework.stereotype.Component;

/** Who is in the steering group: its members have a vote, its chair breaks a tie, its secretary keeps the minutes. */
@Component
public class SteeringGroup {

    /** As the organisation's register calls it. */
    public static final String CODE = "STEERING";

    /** To whom approved minutes are sent on. */
    static final String SENT_ON_TO = "REGIE";

    private final Boards boards;
    private final Accounts accounts;

    SteeringGroup(Boards boards, Accounts accounts) {
        this.boards = boards;
        this.accounts = accounts;
    }

    public Board board() {
        return boards.all().stream()
                .filter(board -> board.code().equals(CODE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the organisation has no steering group"));
    }

    /** Usernames of those with a vote. */
    public List<String> members() {
        return accounts.all().stream()
                .filter(account -> account.roles().contains(new RoleGrant(Role.MEMBER, CODE)))
                .map(Account::username)
                .toList();
    }

    static String group(Role role) {
        return new RoleGrant(role, CODE).group();
    }
}
