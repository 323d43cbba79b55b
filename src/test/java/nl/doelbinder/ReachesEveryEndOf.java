package nl.doelbinder;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tests of this class together reach every end of these processes, or the class fails. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ReachedEnds.class)
public @interface ReachesEveryEndOf {

    /** Ids of processes. */
    String[] value();
}
