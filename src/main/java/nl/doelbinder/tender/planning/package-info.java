/** When a tender will be published, and until when each board can still decide: computed from the boards' calendars. */
@NamedInterface("planning")
@NullMarked
package nl.doelbinder.tender.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
