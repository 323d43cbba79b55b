/** A tender from need to contract end: its lots and papers, the boards that decide, its publication. */
@ApplicationModule(
        allowedDependencies = {
            "organisation",
            "inbox",
            "policy",
            "policy::register",
            "policy::api",
            "policy::publication",
            "contract",
            "pia",
            "input",
            "input::http",
            "outbox",
            "steering"
        })
@NullMarked
package nl.doelbinder.tender;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
