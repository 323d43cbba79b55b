package nl.doelbinder.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingEntries extends JpaRepository<MeetingEntry, Long> {

    List<MeetingEntry> findAllByOrderByHeldOn();

    List<MeetingEntry> findAllByBoardOrderByHeldOn(String board);

    Optional<MeetingEntry> findByBoardAndHeldOn(String board, LocalDate heldOn);
}
