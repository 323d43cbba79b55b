/** Written votes by the API. */
@NullMarked
package nl.doelbinder.steering.api;

import org.jspecify.annotations.NullMarked;
