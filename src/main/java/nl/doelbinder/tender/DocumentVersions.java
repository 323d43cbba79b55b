package nl.doelbinder.tender;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DocumentVersions extends Repository<DocumentVersion, Long> {

    DocumentVersion save(DocumentVersion version);

    List<DocumentVersion> findByTenderAndDocumentOrderByPlaceDesc(String tender, String document);

    @Query("""
            select v from DocumentVersion v where v.tender = :tender and v.document = :document
            and (lower(v.label) like :pattern escape '!' or lower(v.note) like :pattern escape '!'
            or lower(v.fileName) like :pattern escape '!' or lower(v.addedBy) like :pattern escape '!')""")
    Page<DocumentVersion> search(String tender, String document, String pattern, Pageable paging);

    /** The newest one first. */
    @Query("select v.label from DocumentVersion v where v.tender = :tender and v.document = :document"
            + " order by v.place desc")
    List<String> labels(String tender, String document);

    List<DocumentVersion> findByTenderOrderByDocumentAscPlaceDesc(String tender);

    Optional<DocumentVersion> findByTenderAndDocumentAndLabel(String tender, String document, String label);

    Optional<DocumentVersion> findByTenderAndDocumentAndSha256(String tender, String document, String sha256);

    Optional<DocumentVersion> findFirstByTenderAndDocumentOrderByPlaceDesc(String tender, String document);

    /** The newest version of each document. */
    @Query("select v from DocumentVersion v where v.tender = :tender and v.place = (select max(o.place)"
            + " from DocumentVersion o where o.tender = v.tender and o.document = v.document)")
    List<DocumentVersion> newest(String tender);

    void flush();
}
