/** Privacy impact assessments: what is asked, who answers and who reviews, and what of it binds requests. */
@ApplicationModule(
        allowedDependencies = {
            "organisation",
            "organisation::web",
            "inbox",
            "policy",
            "policy::register",
            "input",
            "input::http",
            "outbox",
            "print"
        })
@NullMarked
package nl.doelbinder.pia;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
