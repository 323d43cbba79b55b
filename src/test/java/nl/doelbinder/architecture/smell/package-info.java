/** Everything the rules of the architecture forbid, so that each can be seen to forbid it. */
@NullMarked
package nl.doelbinder.architecture.smell;

import org.jspecify.annotations.NullMarked;
