/** What comes after deliveries, by the API. */
@NullMarked
package nl.doelbinder.delivery.aftercare.api;

import org.jspecify.annotations.NullMarked;
