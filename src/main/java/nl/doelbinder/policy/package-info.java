/** What the law and the registers say of a request: facts, rule book, findings, verdict. */
@ApplicationModule(allowedDependencies = {"organisation", "input", "input::http"})
@NullMarked
package nl.doelbinder.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
