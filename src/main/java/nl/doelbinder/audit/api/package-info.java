/** The trail by the API. */
@NullMarked
package nl.doelbinder.audit.api;

import org.jspecify.annotations.NullMarked;
