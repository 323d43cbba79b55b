package nl.doelbinder.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.flowable.common.spring.AutoDeploymentStrategy;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/**
 * Hands the engine, at the start, those files under {@code processes/} that differ from its newest version of them. The engine's
 * own ways compare with the deployment of the latest time and by the file's place: where the clock of an example dossier went
 * back, or the program moved to another folder, every start would make new versions of all processes.
 */
final class ChangedProcesses implements AutoDeploymentStrategy<ProcessEngine> {

    private static final Logger LOG = LoggerFactory.getLogger(ChangedProcesses.class);

    /** What follows the process's key in the name of its file. */
    private static final String SUFFIX = ".bpmn20.xml";

    @Override
    public boolean handlesMode(String mode) {
        return true;
    }

    @Override
    public void deployResources(String name, Resource[] files, ProcessEngine engine) {
        RepositoryService repository = engine.getRepositoryService();
        Map<String, byte[]> changed = changed(files, repository);
        if (changed.isEmpty()) {
            return;
        }
        var deployment = repository.createDeployment().name(name);
        changed.forEach(deployment::addBytes);
        try {
            deployment.deploy();
        } catch (RuntimeException e) {
            if (!changed(files, repository).isEmpty()) {
                throw e;
            }
            LOG.info("Another program deployed the same processes in the meantime");
        }
    }

    private static Map<String, byte[]> changed(Resource[] files, RepositoryService repository) {
        Map<String, ProcessDefinition> newest =
                repository.createProcessDefinitionQuery().latestVersion().list().stream()
                        .collect(Collectors.toMap(ProcessDefinition::getKey, definition -> definition));
        var changed = new LinkedHashMap<String, byte[]>();
        for (Resource file : files) {
            String name = String.valueOf(file.getFilename());
            byte[] content = read(file);
            ProcessDefinition deployed = newest.get(name.replace(SUFFIX, ""));
            if (deployed == null || !Arrays.equals(content, read(deployed, repository))) {
                changed.put(name, content);
            }
        }
        return changed;
    }

    private static byte[] read(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(ProcessDefinition deployed, RepositoryService repository) {
        try (InputStream content =
                repository.getResourceAsStream(deployed.getDeploymentId(), deployed.getResourceName())) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
