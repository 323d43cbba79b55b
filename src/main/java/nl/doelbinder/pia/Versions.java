package nl.doelbinder.pia;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Versions extends Repository<FrozenVersion, String> {

    Optional<FrozenVersion> findById(String id);

    List<FrozenVersion> findByPiaCodeOrderByNumber(String piaCode);

    /** Without what is in them: there may be many. */
    @Query("select new nl.doelbinder.pia.Versions$Listed(v.number, v.submittedBy, v.submittedAt, v.template,"
            + " v.templateVersion, v.sha256) from FrozenVersion v where v.piaCode = :piaCode order by v.number")
    List<Listed> list(String piaCode);

    /** A version by what is known of it from outside. */
    record Listed(
            int number,
            String submittedBy,
            Instant submittedAt,
            String template,
            String templateVersion,
            String sha256) {}
}
