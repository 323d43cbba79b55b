package nl.doelbinder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.doelbinder.WithDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The table of acts and the routes of the program are the same. */
@SpringBootTest
@AutoConfigureMockMvc // to share the program with other tests
@WithDatabase
class RoutesTest {

    /** Answered by filters, the health check and the static files, which are no controllers' routes. */
    private static final Set<Acts> NO_CONTROLLER = Set.of(Acts.READ_STATIC_FILE, Acts.CHECK_HEALTH, Acts.SIGN_OUT);

    private static final Set<String> FILTERS =
            Set.of("POST /aanmelden", "GET /oauth2/authorization/{provider}", "GET /login/oauth2/code/{provider}");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void every_route_of_the_program_is_somebodys_act() {
        var named = Arrays.stream(Acts.values())
                .flatMap(act -> act.routes().stream())
                .collect(Collectors.toSet());
        assertThat(mapped()).isNotEmpty().allSatisfy(route -> assertThat(named).contains(route));
    }

    @Test
    void every_route_in_the_table_is_one_of_the_programs() {
        var mapped = mapped();
        assertThat(Arrays.stream(Acts.values())
                        .filter(act -> !NO_CONTROLLER.contains(act))
                        .flatMap(act -> act.routes().stream())
                        .filter(route -> !FILTERS.contains(route)))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(mapped).contains(route));
    }

    private Set<String> mapped() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(RoutesTest::lines)
                // Reached by way of a request that was refused or failed, never by itself.
                .filter(route -> !route.endsWith(" /error"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> lines(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? Set.of(RequestMethod.values())
                : mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> method + " " + pattern));
    }
}
