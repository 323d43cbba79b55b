/** Data is delivered under its agreement, or not at all: agreements, who may receive, requests and what becomes of them. */
@ApplicationModule(
        allowedDependencies = {
            "organisation",
            "organisation::web",
            "inbox",
            "database",
            "policy",
            "policy::delivery",
            "input",
            "input::http",
            "outbox"
        })
@NullMarked
package nl.doelbinder.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
