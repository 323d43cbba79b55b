package nl.doelbinder.organisation;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

interface RoleEntries extends CrudRepository<RoleEntry, Long> {

    List<RoleEntry> findAllByUsername(String username);

    List<RoleEntry> findAllByRoleAndHeldForOrderById(Role role, String heldFor);
}
