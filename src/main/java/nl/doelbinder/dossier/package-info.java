/** Loads a dossier folder into all features: everything in it, or nothing. */
@ApplicationModule(
        allowedDependencies = {
            "organisation",
            "inbox",
            "policy",
            "policy::register",
            "contract",
            "pia",
            "monitoring",
            "delivery",
            "steering",
            "tender",
            "input"
        })
@NullMarked
package nl.doelbinder.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
