/** Documents to take along: tagged PDF and Word, in the language of their reader. Knows no feature. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.doelbinder.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
