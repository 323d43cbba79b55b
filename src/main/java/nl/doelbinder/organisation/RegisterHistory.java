package nl.doelbinder.organisation;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.envers.AuditReaderFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The entries of registers as they stand, or as they stood at any revision. */
@Component
public class RegisterHistory {

    private final EntityManager entityManager;
    private final JdbcClient database;

    RegisterHistory(EntityManager entityManager, JdbcClient database) {
        this.entityManager = entityManager;
        this.database = database;
    }

    /** The revision that last changed a register; 0 when none has. */
    public long lastRevision() {
        return database.sql("select coalesce(max(rev), 0) from register_version_aud")
                .query(Long.class)
                .single();
    }

    /** Whether a register was changed at this revision. */
    public boolean isRevision(long revision) {
        return revision == 0
                || database.sql("select exists (select from register_version_aud where rev = ?)")
                        .param(revision)
                        .query(Boolean.class)
                        .single();
    }

    /** The number that the running transaction's change will have as a revision. */
    @Transactional
    @SuppressWarnings("deprecation") // a listener, which is advised instead, cannot be asked before the end
    public long runningRevision() {
        Object revision = AuditReaderFactory.get(entityManager).getCurrentRevision(Object.class, true);
        return (Long)
                entityManager.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(revision);
    }

    /** All entries at the revision, none at 0; {@code null}: as they stand, changes of the running transaction included. */
    @Transactional
    public <T> List<T> entries(Class<T> entity, @Nullable Long revision) {
        if (revision != null && revision == 0) {
            return List.of();
        }
        if (revision == null) {
            return entityManager.createQuery("from " + entity.getName(), entity).getResultList();
        }
        @SuppressWarnings("unchecked") // forEntitiesAtRevision answers entities of the type it was given
        List<T> entries = AuditReaderFactory.get(entityManager)
                .createQuery()
                .forEntitiesAtRevision(entity, revision)
                .getResultList();
        return entries;
    }
}
