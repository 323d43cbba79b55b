/** Files of the source by the API. */
@NullMarked
package nl.doelbinder.delivery.records.api;

import org.jspecify.annotations.NullMarked;
