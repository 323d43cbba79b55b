package nl.doelbinder.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import nl.doelbinder.WithDatabase;
import org.flowable.bpmn.exceptions.XMLException;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithDatabase
@SpringBootTest
@AutoConfigureMockMvc // to share the program with other tests
class ChangedProcessesTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient database;

    @Test
    void the_files_that_the_engine_has_are_not_deployed_again() throws Exception {
        long before =
                engine.getRepositoryService().createProcessDefinitionQuery().count();
        deploy(new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn20.xml"));
        assertThat(before).isPositive();
        assertThat(engine.getRepositoryService().createProcessDefinitionQuery().count())
                .isEqualTo(before);
    }

    @Test
    void a_changed_file_alone_is_deployed_again_though_the_clock_went_back_in_between() {
        deploy(file("one", "first"), file("other", "first"));
        database.sql(
                        "update act_re_deployment set deploy_time_ = deploy_time_ + interval '10 years' where name_ = 'trial'")
                .update();

        deploy(file("one", "second"), file("other", "first"));
        deploy(file("one", "second"), file("other", "first"));
        assertThat(newest("one").getVersion()).isEqualTo(2);
        assertThat(newest("one").getName()).isEqualTo("second");
        assertThat(newest("other").getVersion()).isEqualTo(1);

        deploy(file("one", "first"));
        assertThat(newest("one").getVersion()).isEqualTo(3);
        assertThat(newest("one").getName()).isEqualTo("first");
        assertThat(newest("one").getResourceName()).isEqualTo("one.bpmn20.xml");
    }

    @Test
    void a_file_that_the_engine_cannot_read_stops_the_start() {
        assertThatThrownBy(() -> deploy(file("broken", "\"<"))).isInstanceOf(XMLException.class);
        assertThat(newest("broken")).isNull();
    }

    private void deploy(Resource... files) {
        new ChangedProcesses().deployResources("trial", files, engine);
    }

    private ProcessDefinition newest(String key) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    private static Resource file(String key, String name) {
        var process = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="trial">
                  <process id="%s" name="%s" isExecutable="true"><startEvent id="begin"/></process>
                </definitions>""".formatted(key, name);
        return new ByteArrayResource(process.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return key + ".bpmn20.xml";
            }
        };
    }
}
