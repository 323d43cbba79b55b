/** Whether a tender may be published: what the rules are asked, and what they answer. */
@NamedInterface("publication")
@NullMarked
package nl.doelbinder.policy.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
