package nl.doelbinder;

import java.io.IOException;
import nl.doelbinder.delivery.records.GeneratingRecords;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Doelbinder. */
@EnableScheduling
@SpringBootApplication
public class DoelbinderApplication {

    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals(GeneratingRecords.COMMAND)) {
            System.exit(GeneratingRecords.run(args, System.out, System.err) ? 0 : 2);
        }
        SpringApplication.run(DoelbinderApplication.class, args);
    }
}
