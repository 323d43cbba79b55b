package nl.doelbinder.tender;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface GateTurns extends Repository<GateTurn, Long> {

    GateTurn save(GateTurn turn);

    Optional<GateTurn> findFirstByTenderOrderByIdDesc(String tender);

    List<GateTurn> findTop20ByAtAfterOrderByIdDesc(Instant since);
}
