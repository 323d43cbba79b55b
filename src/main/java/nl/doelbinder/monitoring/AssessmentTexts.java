package nl.doelbinder.monitoring;

import java.util.List;
import nl.doelbinder.organisation.DigestedContents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds the texts of stored assessments against their history: against the digest, or what an older version copied. */
@Component
class AssessmentTexts implements DigestedContents {

    private final JdbcClient database;

    AssessmentTexts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Long> altered(int most) {
        return database.sql("""
                        select a.rev from stored_assessment_aud a left join stored_assessment s on s.id = a.id
                        where case when a.content_digest is null
                            then row(a.facts, a.findings, a.matrix)
                                is distinct from row(s.facts::jsonb, s.findings::jsonb, s.matrix::jsonb)
                            else a.content_digest is distinct from
                                encode(sha256(convert_to(concat_ws(E'\\n', s.facts, s.findings, s.matrix), 'UTF8')), 'hex')
                            end
                        order by a.rev limit ?""").param(most).query(Long.class).list();
    }
}
