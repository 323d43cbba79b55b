/** Assessments by the API: one, or as many as a line each. How an assessment and facts are written, other rooms use too. */
@NamedInterface("api")
@NullMarked
package nl.doelbinder.policy.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
