/** The steering group: its meetings, decisions and actions, its minutes, and what it decides in writing between meetings. */
@ApplicationModule(
        allowedDependencies = {"organisation", "organisation::web", "inbox", "input", "input::http", "outbox", "print"})
@NullMarked
package nl.doelbinder.steering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
