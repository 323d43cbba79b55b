/** What the processes of deliveries ask by name, and how they hear what happened. */
/** What the process of a delivery asks by name, and how it hears what happened. */
@NullMarked
package nl.doelbinder.delivery.process;

import org.jspecify.annotations.NullMarked;
