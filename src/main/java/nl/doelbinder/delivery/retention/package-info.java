/** How long the source keeps its records: what is due for removal, what may not be removed, and its removal by two functions. */
@NullMarked
package nl.doelbinder.delivery.retention;

import org.jspecify.annotations.NullMarked;
