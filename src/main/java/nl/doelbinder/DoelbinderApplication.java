package nl.doelbinder;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Doelbinder. */
@EnableScheduling
@SpringBootApplication
public class DoelbinderApplication {

    public static void main(String[] args) {
        SpringApplication.run(DoelbinderApplication.class, args);
    }
}
