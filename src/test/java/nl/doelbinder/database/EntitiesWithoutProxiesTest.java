package nl.doelbinder.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import nl.doelbinder.WithDatabase;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@WithDatabase
@SpringBootTest
@AutoConfigureMockMvc // to share the program with other tests
class EntitiesWithoutProxiesTest {

    @Autowired
    private EntityManagerFactory entities;

    @Test
    void only_those_that_another_refers_to_have_a_proxy() {
        var stoodInFor = new ArrayList<String>();
        entities.unwrap(SessionFactoryImplementor.class).getMappingMetamodel().forEachEntityDescriptor(entity -> {
            if (entity.hasProxy()) {
                stoodInFor.add(entity.getEntityName());
            }
        });
        assertThat(stoodInFor)
                .containsExactlyInAnyOrder("nl.doelbinder.monitoring.StoredAssessment", "nl.doelbinder.audit.Revision");
    }
}
