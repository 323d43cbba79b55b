/** The log of who received whose data: searched by person, receiver and day, and taken along. */
@NullMarked
package nl.doelbinder.delivery.log;

import org.jspecify.annotations.NullMarked;
