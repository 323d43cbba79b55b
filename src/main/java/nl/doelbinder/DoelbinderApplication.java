package nl.doelbinder;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Doelbinder. */
@SpringBootApplication
public class DoelbinderApplication {

    public static void main(String[] args) {
        SpringApplication.run(DoelbinderApplication.class, args);
    }
}
