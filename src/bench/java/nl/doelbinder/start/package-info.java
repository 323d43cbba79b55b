/** What a start costs before anything of ours is in it. */
@NullMarked
package nl.doelbinder.start;

import org.jspecify.annotations.NullMarked;
