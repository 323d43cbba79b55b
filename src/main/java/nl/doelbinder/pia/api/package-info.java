/** PIAs by the API. */
@NullMarked
package nl.doelbinder.pia.api;

import org.jspecify.annotations.NullMarked;
