/** What the processes of a tender ask by name, and how they hear what happened. */
@NullMarked
package nl.doelbinder.tender.process;

import org.jspecify.annotations.NullMarked;
