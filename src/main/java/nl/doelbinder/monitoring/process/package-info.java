/** What the process of a request asks by name, and how it hears what happened. */
@NullMarked
package nl.doelbinder.monitoring.process;

import org.jspecify.annotations.NullMarked;
