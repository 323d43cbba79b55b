/** What the process of a written vote asks by name, and how it hears what happened. */
@NullMarked
package nl.doelbinder.steering.process;

import org.jspecify.annotations.NullMarked;
