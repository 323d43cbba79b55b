/** Agreements, mandate lists and deliveries by the API. */
@NullMarked
package nl.doelbinder.delivery.api;

import org.jspecify.annotations.NullMarked;
