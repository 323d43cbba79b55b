/** The only room that knows Drools: rule sets, how they are compiled, loaded and run. */
@NullMarked
package nl.doelbinder.policy.drools;

import org.jspecify.annotations.NullMarked;
