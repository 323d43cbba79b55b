/** The real PostgreSQL that the program brings when it is given none. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.doelbinder.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
