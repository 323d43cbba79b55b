/** The detention records of the source: where they come from, how they are read in, and which are delivered. */
@NamedInterface("records")
@NullMarked
package nl.doelbinder.delivery.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
