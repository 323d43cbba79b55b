/** Who did what, when and why: the timeline over the revisions, and the chain that shows a change behind the program'\''s back. */
@ApplicationModule(allowedDependencies = {"organisation", "input", "input::http"})
@NullMarked
package nl.doelbinder.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
