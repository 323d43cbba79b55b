package nl.doelbinder.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.envers.Audited;

@Entity
@Audited
@Table(name = "board")
class BoardEntry {

    @Id
    private String code;

    private String name;

    private int placeInRoute;

    private int papersDaysBefore;

    private boolean writtenProcedure;

    private int quorum;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected BoardEntry() {}

    BoardEntry(Board board) {
        code = board.code();
        name = board.name();
        placeInRoute = board.order();
        papersDaysBefore = board.papersDaysBefore();
        writtenProcedure = board.writtenProcedure();
        quorum = board.quorum();
    }

    String code() {
        return code;
    }

    Board board(List<LocalDate> meetings) {
        return new Board(code, name, placeInRoute, papersDaysBefore, writtenProcedure, quorum, meetings);
    }
}
