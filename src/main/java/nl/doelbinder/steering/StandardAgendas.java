package nl.doelbinder.steering;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StandardAgendas extends Repository<StandardAgenda, String> {

    Optional<StandardAgenda> findByBoard(String board);
}
