package nl.doelbinder.architecture.smell;

import java.time.Clock;
import java.time.LocalDate;
import org.flowable.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.springframework.data.repository.CrudRepository;
import org.springframework.stereotype.Controller;

/** One class with every smell. */
@Controller
@SuppressWarnings({"JavaTimeDefaultTimeZone", "unused"})
class ForeignService {

    @Nullable KieBase rules;

    @Nullable RuntimeService processes;

    /** Anybody could read around the aggregate. */
    public interface Everything extends CrudRepository<String, String> {}

    LocalDate today() {
        return LocalDate.now();
    }

    Clock clock() {
        return Clock.systemUTC();
    }
}
