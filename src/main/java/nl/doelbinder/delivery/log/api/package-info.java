/** The log by the API. */
@NullMarked
package nl.doelbinder.delivery.log.api;

import org.jspecify.annotations.NullMarked;
