package nl.doelbinder.steering;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.envers.Audited;

/** What every meeting of a board begins with. */
@Entity
@Table(name = "standard_agenda")
@Audited
class StandardAgenda {

    @Id
    private String board;

    private String[] items;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected StandardAgenda() {}

    StandardAgenda(String board, List<String> items) {
        this.board = board;
        this.items = items.toArray(String[]::new);
    }

    List<String> items() {
        return List.of(items);
    }

    String board() {
        return board;
    }
}
