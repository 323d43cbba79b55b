package nl.doelbinder.organisation;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface MeetingEntries extends CrudRepository<MeetingEntry, Long> {

    List<MeetingEntry> findAllByOrderByHeldOn();
}
