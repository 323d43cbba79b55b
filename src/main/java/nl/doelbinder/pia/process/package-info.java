/** What the process of a PIA asks by name, and how it hears what happened. */
@NullMarked
package nl.doelbinder.pia.process;

import org.jspecify.annotations.NullMarked;
