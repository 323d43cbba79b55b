package nl.doelbinder.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.doelbinder.monitoring.process.MonitoringRequestProcess;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.common.engine.impl.util.io.InputStreamSource;
import org.flowable.validation.ProcessValidatorFactory;
import org.junit.jupiter.api.Test;

/** The process asks beans by name: each name and method must be there, with as many values as are given. */
class ProcessExpressionsTest {

    private static final Path PROCESS = Path.of("processes/monitoring-request.bpmn20.xml");
    private static final Pattern CALL =
            Pattern.compile("(\\w+)\\.(\\w+)\\(execution\\.processInstanceBusinessKey((?:, '\\w+')*)\\)");

    @Test
    void every_expression_names_a_method_of_the_bean() throws IOException {
        var calls = calls(Files.readString(PROCESS));
        assertThat(calls).hasSizeGreaterThan(10);
        assertThat(calls)
                .allSatisfy((call, values) ->
                        assertThat(exists(call, values)).as(call).isTrue());
    }

    @Test
    void nothing_is_asked_in_another_way() throws IOException {
        var text = Files.readString(PROCESS);
        assertThat(CALL.matcher(text).replaceAll("").lines().filter(line -> line.contains("${")))
                .allSatisfy(line -> assertThat(line).containsPattern("\\$\\{(not )?( or )*\\}"));
    }

    @Test
    void a_name_that_is_not_there_is_seen() {
        assertThat(exists("monitoringRequest.grantAnyhow", 1)).isFalse();
        assertThat(exists("somebodyElse.expire", 1)).isFalse();
    }

    @Test
    void the_engine_finds_no_fault_in_the_process() throws IOException {
        try (var file = Files.newInputStream(PROCESS)) {
            var model = new BpmnXMLConverter().convertToBpmnModel(new InputStreamSource(file), true, false);
            assertThat(new ProcessValidatorFactory()
                            .createDefaultProcessValidator()
                            .validate(model))
                    .isEmpty();
        }
    }

    private static Map<String, Integer> calls(String text) {
        Map<String, Integer> calls = new LinkedHashMap<>();
        var found = CALL.matcher(text);
        while (found.find()) {
            calls.put(
                    found.group(1) + "." + found.group(2),
                    1 + (int) found.group(3).chars().filter(sign -> sign == ',').count());
        }
        return calls;
    }

    private static boolean exists(String call, int values) {
        return call.startsWith("monitoringRequest.")
                && Arrays.stream(MonitoringRequestProcess.class.getMethods())
                        .anyMatch(method -> call.endsWith("." + method.getName())
                                && (method.isVarArgs() || method.getParameterCount() == values));
    }
}
