/** Whether data may be delivered: what the rules are asked, and what they answer. */
@NamedInterface("delivery")
@NullMarked
package nl.doelbinder.policy.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
