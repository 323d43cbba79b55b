package nl.doelbinder.policy.register;

import java.util.List;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.ServiceLine;
import org.springframework.data.jpa.repository.JpaRepository;

interface NormEntries extends JpaRepository<NormEntry, Long> {

    List<NormEntry> findAllByFrameworkAndServiceLineAndLevelOrderByValidFrom(
            Framework framework, ServiceLine serviceLine, Level level);
}
