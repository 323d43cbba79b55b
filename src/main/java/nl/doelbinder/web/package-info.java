/** Sign-in, layout, home page, errors, languages, and the table of who may do what. */
@ApplicationModule(
        allowedDependencies = {
            "organisation",
            "organisation::web",
            "inbox",
            "policy",
            "policy::register",
            "contract",
            "pia",
            "monitoring",
            "delivery",
            "tender",
            "tender::web",
            "audit",
            "dossier",
            "database",
            "input",
            "input::http"
        })
@NullMarked
package nl.doelbinder.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
