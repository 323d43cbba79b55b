package nl.doelbinder.start;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** The same starters with the same settings and nothing of ours: what any program of this kind takes to start. */
@SpringBootApplication
@EnableJdbcHttpSession
public class EmptyProgram {

    public static void main(String[] args) {
        SpringApplication.run(EmptyProgram.class, args);
    }
}
