/** The registers that the rules read: entries with a validity, gathered into one immutable snapshot. */
@NamedInterface("register")
@NullMarked
package nl.doelbinder.policy.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
