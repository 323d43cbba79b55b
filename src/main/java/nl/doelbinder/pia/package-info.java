/** Privacy impact assessments, as far as they bind requests. */
@ApplicationModule(allowedDependencies = {"organisation", "policy", "policy::register", "input", "input::http"})
@NullMarked
package nl.doelbinder.pia;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
