/** The registers to read, whichever room keeps them. */
@NullMarked
package nl.doelbinder.web.registers;

import org.jspecify.annotations.NullMarked;
