/** How a call to the API is read and a list answered, the same in every room: language, query, expected version. */
@NamedInterface("http")
@NullMarked
package nl.doelbinder.input.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
