package nl.doelbinder.delivery.making;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RecipientKeyEntries extends Repository<RecipientKeyEntry, Long> {

    Optional<RecipientKeyEntry> findById(long id);

    Optional<RecipientKeyEntry> findByAgreementAndPublicKey(String agreement, String publicKey);

    List<RecipientKeyEntry> findAllByAgreementOrderByValidFromDescIdDesc(String agreement);

    @Query(nativeQuery = true, value = "select nextval('recipient_key_seq')")
    long nextId();

    RecipientKeyEntry save(RecipientKeyEntry entry);
}
