package nl.doelbinder.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.xml.datatype.DatatypeFactory;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the process engine works here: in our database and transactions, by our clock, without a history of its own. */
@Configuration(proxyBeanMethods = false)
class ProcessEngineSettings {

    /**
     * A timer that fails is tried again each minute for some weeks, and not three times within half a minute as usual: a
     * deadline must not be lost because the database was away for a while. Each failure is in the log.
     */
    private static final int TRIES = 30_000;

    private static final int SECONDS_BETWEEN_TRIES = 60;

    /** A request's process passes some twenty steps and arrows when it starts; twelve rows of what filing stores. */
    private static final Set<String> STEPS_NOT_SHOWN = Set.of("monitoring-request");

    static {
        // The engine looks for this factory at each timer that repeats, through every jar unless it is named.
        System.setProperty(
                DatatypeFactory.DATATYPEFACTORY_PROPERTY, DatatypeFactory.DATATYPEFACTORY_IMPLEMENTATION_CLASS);
    }

    @Bean
    EngineConfigurationConfigurer<SpringProcessEngineConfiguration> programsSettings(ObjectProvider<Clock> clock) {
        return engine -> {
            engine.setClock(new EngineClock(clock.getIfAvailable(Clock::systemUTC)));
            engine.setDeploymentStrategies(List.of(new ChangedProcesses()));
            // The picture is drawn from the file, by the page that shows it.
            engine.setCreateDiagramOnDeploy(false);
            // A bulk insert's SQL is another one for each number of rows, and parsed anew each time.
            engine.setBulkInsertEnabled(false);
            engine.setActivityInstanceEntityManager(new NoTraceOfSteps(engine, STEPS_NOT_SHOWN));
            engine.setAsyncExecutorNumberOfRetries(TRIES);
            engine.setDefaultFailedJobWaitTime(SECONDS_BETWEEN_TRIES);
            engine.setAsyncFailedJobWaitTime(SECONDS_BETWEEN_TRIES);
            // A member's leaving by a job of its own would race the next member's.
            engine.setParallelMultiInstanceAsyncLeave(false);
        };
    }
}
