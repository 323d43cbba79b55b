package nl.doelbinder.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The boards and their calendars. */
@Component
public class Boards {

    private final BoardEntries boards;
    private final MeetingEntries meetings;

    Boards(BoardEntries boards, MeetingEntries meetings) {
        this.boards = boards;
        this.meetings = meetings;
    }

    /** All boards in the order in which they decide. */
    @Transactional(readOnly = true)
    public List<Board> all() {
        Map<String, List<LocalDate>> calendars = meetings.findAllByOrderByHeldOn().stream()
                .collect(Collectors.groupingBy(
                        MeetingEntry::board, Collectors.mapping(MeetingEntry::heldOn, Collectors.toList())));
        return boards.findAllByOrderByPlaceInRoute().stream()
                .map(board -> board.board(calendars.getOrDefault(board.code(), List.of())))
                .toList();
    }

    /** What people call each, by its code. */
    @Transactional(readOnly = true)
    public Map<String, String> names() {
        return boards.findAllByOrderByPlaceInRoute().stream()
                .map(board -> board.board(List.of()))
                .collect(Collectors.toUnmodifiableMap(Board::code, Board::name));
    }
}
