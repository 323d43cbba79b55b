/** What leaves the program: written with what it tells of, delivered after, at least once. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.doelbinder.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
