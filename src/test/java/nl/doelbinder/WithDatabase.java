package nl.doelbinder;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/**
 * On a {@code @SpringBootTest}: the program runs on a database of its own. Test classes with the same settings share
 * the program and its database, as Spring keeps one context for them; one that must find it untouched sets a property
 * of its own.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
public @interface WithDatabase {}
