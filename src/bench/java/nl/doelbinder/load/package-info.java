/** Load from outside: the program in a process of its own, and a client that costs little. */
@NullMarked
package nl.doelbinder.load;

import org.jspecify.annotations.NullMarked;
