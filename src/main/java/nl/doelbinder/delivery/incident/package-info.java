/** Incidents and data leaks around deliveries: who is told when, what is done, and the clock of the duty to report. */
@NullMarked
package nl.doelbinder.delivery.incident;

import org.jspecify.annotations.NullMarked;
