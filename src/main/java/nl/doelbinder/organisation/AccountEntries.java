package nl.doelbinder.organisation;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface AccountEntries extends CrudRepository<AccountEntry, String> {

    List<AccountEntry> findAllByOrderByUsername();
}
