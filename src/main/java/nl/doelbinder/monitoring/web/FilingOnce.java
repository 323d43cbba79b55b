package nl.doelbinder.monitoring.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.doelbinder.monitoring.FilingRequest;
import nl.doelbinder.monitoring.RequestDraft;
import nl.doelbinder.organisation.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A form that is sent twice files once: its token is stored with what came of it, in one transaction. */
@Component
class FilingOnce {

    private final FilingRequest filing;
    private final JdbcClient database;
    private final Clock clock;

    FilingOnce(FilingRequest filing, JdbcClient database, Clock clock) {
        this.filing = filing;
        this.database = database;
        this.clock = clock;
    }

    /** The code of the request that this form filed, now or before. Whoever comes second waits for the first. */
    @Transactional
    String file(UUID form, RequestDraft draft, Actor by) {
        int first = database.sql("insert into filed_form (form, account, at) values (?, ?, ?) on conflict do nothing")
                .param(form)
                .param(by.username())
                .param(Timestamp.from(clock.instant()))
                .update();
        if (first == 0) {
            Optional<String> before = database.sql("select code from filed_form where form = ? and account = ?")
                    .param(form)
                    .param(by.username())
                    .query(String.class)
                    .optional();
            return before.orElseGet(() -> filing.file(draft, by).code());
        }
        String code = filing.file(draft, by).code();
        database.sql("update filed_form set code = ? where form = ?")
                .param(code)
                .param(form)
                .update();
        return code;
    }
}
