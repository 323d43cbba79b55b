/** The organisation by the API. */
@NullMarked
package nl.doelbinder.organisation.api;

import org.jspecify.annotations.NullMarked;
