/** Data that looks wrong: traced to where it went wrong, repaired there, and told to everyone who received it. */
@NullMarked
package nl.doelbinder.delivery.correction;

import org.jspecify.annotations.NullMarked;
