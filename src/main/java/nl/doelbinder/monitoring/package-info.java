/** Decides whether a unit may monitor, and remembers why. */
@ApplicationModule(
        allowedDependencies = {
            "organisation",
            "inbox",
            "policy",
            "policy::register",
            "policy::api",
            "input",
            "input::http",
            "outbox"
        })
@NullMarked
package nl.doelbinder.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
