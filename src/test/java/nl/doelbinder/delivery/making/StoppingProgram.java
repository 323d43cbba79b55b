package nl.doelbinder.delivery.making;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.doelbinder.DoelbinderApplication;
import nl.doelbinder.delivery.Deliveries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The program with makers that stop for good, the makers of the newest deliveries, each at a point of its own; older deliveries
 * are made before. It begins when the file "go" is there, and makes a file with the name of each point that is reached.
 */
public final class StoppingProgram {

    /** Where these files are. */
    static final String FOLDER = "stops.folder";

    /** The points, separated by commas. */
    static final String POINTS = "stops.points";

    static final String GO = "go";

    private static final String STOPPED = "stops at ";

    private StoppingProgram() {}

    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {DoelbinderApplication.class, Stopping.class}, arguments);
    }

    static void await(Path file) {
        while (!Files.exists(file)) {
            sleep(20);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is in the place of the program's own. */
    static class Stopping {

        @Bean
        static BeanDefinitionRegistryPostProcessor withoutMakers() {
            return registry -> registry.removeBeanDefinition("makers");
        }

        @Bean
        @Primary
        StopPoints stops(@Value("${" + FOLDER + "}") Path folder) {
            return new StopPoints() {
                @Override
                void at(String point) {
                    if (Thread.currentThread().getName().equals(STOPPED + point)) {
                        try {
                            Files.createFile(folder.resolve(point));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                        sleep(Long.MAX_VALUE);
                    }
                }
            };
        }

        @Bean
        ApplicationRunner stoppingMakers(
                Deliveries deliveries,
                MakingFile making,
                @Value("${" + FOLDER + "}") Path folder,
                @Value("${" + POINTS + "}") List<String> points) {
            return arguments -> start("makers", () -> {
                await(folder.resolve(GO));
                List<String> codes = deliveries.toMake();
                int older = codes.size() - points.size();
                codes.subList(0, older).forEach(making::make);
                for (String point : points) {
                    String code = codes.get(older + points.indexOf(point));
                    start(STOPPED + point, () -> making.make(code));
                    await(folder.resolve(point));
                }
            });
        }

        private static void start(String name, Runnable work) {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.start();
        }
    }
}
