/** What keeps the rooms apart. */
@NullMarked
package nl.doelbinder.architecture;

import org.jspecify.annotations.NullMarked;
