/** Tasks by the API. */
@NullMarked
package nl.doelbinder.inbox.api;

import org.jspecify.annotations.NullMarked;
