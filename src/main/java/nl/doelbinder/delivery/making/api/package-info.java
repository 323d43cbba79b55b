/** The files of deliveries, and the keys that they are encrypted to, by the API. */
@NullMarked
package nl.doelbinder.delivery.making.api;

import org.jspecify.annotations.NullMarked;
