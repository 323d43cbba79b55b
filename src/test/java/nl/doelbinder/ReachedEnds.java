package nl.doelbinder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.event.AbstractFlowableEngineEventListener;
import org.flowable.engine.delegate.event.FlowableActivityEvent;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Compares the ends that a class' tests reached in the real engine with those that the files of its processes hold. */
final class ReachedEnds implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final Pattern END = Pattern.compile("<endEvent id=\"(\\w+)\"");
    private static final ExtensionContext.Namespace KEPT = ExtensionContext.Namespace.create(ReachedEnds.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        var engine = SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
        context.getStore(KEPT).put(Listening.class, new Listening(engine));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        listening(context).ran.add(context.getRequiredTestMethod());
    }

    /** Whoever runs one test of the class is spared: it reaches a part of the ends. */
    @Override
    public void afterAll(ExtensionContext context) {
        var listening = listening(context);
        listening.stop();
        var type = context.getRequiredTestClass();
        var tests = AnnotationSupport.findAnnotatedMethods(type, Testable.class, HierarchyTraversalMode.TOP_DOWN);
        if (listening.ran.containsAll(tests)) {
            for (var process : type.getAnnotation(ReachesEveryEndOf.class).value()) {
                assertThat(listening.reached(process)).as("ends of " + process).isEqualTo(endsOf(process));
            }
        }
    }

    private static Listening listening(ExtensionContext context) {
        return context.getStore(KEPT).get(Listening.class, Listening.class);
    }

    private static Set<String> endsOf(String process) {
        try {
            var ends = new TreeSet<String>();
            END.matcher(Files.readString(Path.of("processes", process + ".bpmn20.xml")))
                    .results()
                    .forEach(end -> ends.add(end.group(1)));
            return ends;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the engine says meanwhile. An end that stops its process is started and never completed. */
    private static final class Listening extends AbstractFlowableEngineEventListener {

        private final ProcessEngine engine;
        private final Set<List<String>> reached = ConcurrentHashMap.newKeySet();
        private final Set<Method> ran = ConcurrentHashMap.newKeySet();

        private Listening(ProcessEngine engine) {
            this.engine = engine;
            engine.getRuntimeService().addEventListener(this, FlowableEngineEventType.ACTIVITY_STARTED);
        }

        private void stop() {
            engine.getRuntimeService().removeEventListener(this);
        }

        @Override
        public void onEvent(FlowableEvent event) {
            if (event instanceof FlowableActivityEvent activity && "endEvent".equals(activity.getActivityType())) {
                var definition = activity.getProcessDefinitionId();
                reached.add(List.of(definition.substring(0, definition.indexOf(':')), activity.getActivityId()));
            }
        }

        private Set<String> reached(String process) {
            var ends = new TreeSet<String>();
            reached.stream().filter(end -> end.get(0).equals(process)).forEach(end -> ends.add(end.get(1)));
            return ends;
        }
    }
}
