package nl.doelbinder.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import nl.doelbinder.ApiTest;
import nl.doelbinder.lint.GovernmentApiRules;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class DescriptionTest extends ApiTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mappings;

    @Test
    void it_describes_every_route_and_no_other() {
        Set<String> described = new TreeSet<>();
        document()
                .get("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) ->
                        described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + Api.PATH + path)));
        Set<String> routes = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith(Api.PATH + "/") && !path.equals(Api.PATH + "/docs"))
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method + " " + path))));
        assertThat(routes).hasSizeGreaterThan(20);
        assertThat(described).isEqualTo(routes);
    }

    @Test
    void its_version_is_that_of_the_answers() {
        assertThat(document().at("/info/version").stringValue()).isEqualTo(Api.VERSION);
    }

    @Test
    void the_government_s_linter_finds_no_error() {
        var report = GovernmentApiRules.lint(document().toString());
        assertThat(report.clean()).as(report.text()).isTrue();
    }

    private JsonNode document() {
        return get("/api/v1/openapi.json").as(AUDITOR).answered(200).json();
    }
}
