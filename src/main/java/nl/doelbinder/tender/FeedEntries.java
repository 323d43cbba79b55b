package nl.doelbinder.tender;

import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

interface FeedEntries extends CrudRepository<FeedAddress, String> {

    Optional<FeedAddress> findBySecretHash(String secretHash);
}
