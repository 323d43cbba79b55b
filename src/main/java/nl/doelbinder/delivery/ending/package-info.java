/** How an agreement ends, in each of its ways, and how a change of it is judged. */
@NullMarked
package nl.doelbinder.delivery.ending;

import org.jspecify.annotations.NullMarked;
