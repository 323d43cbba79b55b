/** The manners of the API, the same for every room's resources: versions, languages, problems, limits, keys of calls. */
@NullMarked
package nl.doelbinder.web.api;

import org.jspecify.annotations.NullMarked;
