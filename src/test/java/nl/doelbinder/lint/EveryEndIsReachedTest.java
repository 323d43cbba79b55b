package nl.doelbinder.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.ReachesEveryEndOf;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Of every process there are tests that reach each of its ends: those classes compare what they reached by themselves. */
class EveryEndIsReachedTest {

    @Test
    void every_process_has_tests_that_reach_all_its_ends() throws IOException {
        var files = ProcessesLintTest.processes().stream()
                .map(file -> file.getFileName().toString().replace(".bpmn20.xml", ""))
                .toList();
        assertThat(compared()).containsExactlyInAnyOrderElementsOf(files);
    }

    private static Set<String> compared() {
        var classes = new ClassPathScanningCandidateComponentProvider(false);
        classes.addIncludeFilter(new AnnotationTypeFilter(ReachesEveryEndOf.class));
        return classes.findCandidateComponents("nl.doelbinder").stream()
                .map(found -> found.getBeanClassName())
                .map(EveryEndIsReachedTest::type)
                .flatMap(type -> Arrays.stream(
                        type.getAnnotation(ReachesEveryEndOf.class).value()))
                .collect(Collectors.toSet());
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
