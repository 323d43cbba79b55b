/** What the process of a contract's notice asks by name, and how it hears what happened. */
@NullMarked
package nl.doelbinder.contract.process;

import org.jspecify.annotations.NullMarked;
