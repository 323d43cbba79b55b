package nl.doelbinder.pia;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Pias extends Repository<Pia, String>, JpaSpecificationExecutor<Pia> {

    Optional<Pia> findById(String code);

    boolean existsById(String code);

    @Query(
            nativeQuery = true,
            value = "select exists (select from pia where code = :code and :username = any(writers))")
    boolean hasWriter(String code, String username);

    /** Whoever else wants to change it, or to write in it, waits until this transaction is over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Pia p where p.code = :code")
    Optional<Pia> findForChange(String code);

    /** It stays as it is while several write in it at once. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select p from Pia p where p.code = :code")
    Optional<Pia> findForWriting(String code);

    @Query("select p.unit from Pia p where p.splitFrom = :code and p.unit is not null")
    Set<String> unitsSplitFrom(String code);

    @Query("select p.code from Pia p where p.unit is not distinct from :unit")
    Set<String> codesOf(@Nullable String unit);

    @Query("select count(p) > 0 from Pia p where p.replaces = :code and p.status <> ImpactStatus.REJECTED")
    boolean isReplaced(String code);

    @Query("select p from Pia p where p.status = ImpactStatus.APPROVED order by p.code")
    List<Pia> approved();

    @Query("select p.code from Pia p where p.unit in :units and p.status not in :states")
    Set<String> codesOfUnitsNotIn(Set<String> units, Set<ImpactStatus> states);

    record Titled(String code, String title) {}

    @Query("select new nl.doelbinder.pia.Pias$Titled(p.code, p.title) from Pia p where p.code in :codes")
    List<Titled> titles(Collection<String> codes);

    record OfUnit(String code, @Nullable String unit) {}

    @Query("select new nl.doelbinder.pia.Pias$OfUnit(p.code, p.unit) from Pia p where p.code in :codes")
    List<OfUnit> units(Collection<String> codes);

    void flush();
}
