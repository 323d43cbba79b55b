/** The pages of tenders. */
@NamedInterface("web")
@NullMarked
package nl.doelbinder.tender.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
