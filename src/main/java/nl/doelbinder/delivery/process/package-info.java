/** What the processes of deliveries ask by name, and how they hear what happened. */
@NullMarked
package nl.doelbinder.delivery.process;

import org.jspecify.annotations.NullMarked;
