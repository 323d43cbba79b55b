/** Vendors, tools, contracts and their terms, licences. */
@ApplicationModule(
        allowedDependencies = {"organisation", "policy", "policy::register", "inbox", "input", "input::http", "outbox"})
@NullMarked
package nl.doelbinder.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
