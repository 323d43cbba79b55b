/** Who comes by on a page, the same in every room. */
@NamedInterface("web")
@NullMarked
package nl.doelbinder.organisation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
