package nl.doelbinder.organisation;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface BoardEntries extends CrudRepository<BoardEntry, String> {

    List<BoardEntry> findAllByOrderByPlaceInRoute();
}
