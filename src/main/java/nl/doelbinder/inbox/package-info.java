/** Tasks: list, claim, due. The only room besides the process packages that knows the process engine. */
@ApplicationModule(allowedDependencies = {"organisation", "input", "input::http"})
@NullMarked
package nl.doelbinder.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
