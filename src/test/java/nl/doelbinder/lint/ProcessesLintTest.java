package nl.doelbinder.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of our processes say what they do, by bpmnlint's recommended rules. */
class ProcessesLintTest {

    @ParameterizedTest
    @MethodSource("processes")
    void a_process_is_clean(Path process) {
        var report = NodeTool.BPMNLINT.run(process.toAbsolutePath().toString());
        assertThat(report.clean()).as(report.text()).isTrue();
    }

    @Test
    void a_process_without_an_end_is_seen(@TempDir Path folder) throws IOException {
        var process = Files.writeString(folder.resolve("endless.bpmn20.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="doelbinder">
                  <process id="endless" isExecutable="true">
                    <startEvent id="start_asked" name="Asked"/>
                  </process>
                </definitions>
                """);
        var report = NodeTool.BPMNLINT.run(process.toString());
        assertThat(report.clean()).isFalse();
        assertThat(report.text()).contains("end-event-required");
    }

    static List<Path> processes() throws IOException {
        try (var files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn20.xml"))
                    .sorted()
                    .toList();
        }
    }
}
