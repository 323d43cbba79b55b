/** Who takes part: units, boards and their calendars, functions (accounts), and the program's day. */
@ApplicationModule(allowedDependencies = {"input", "input::http"})
@NullMarked
package nl.doelbinder.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
