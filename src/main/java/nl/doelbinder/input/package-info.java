/** Reads trees of JSON and YAML strictly: every fault at once, each with the place where it stands. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.doelbinder.input;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
