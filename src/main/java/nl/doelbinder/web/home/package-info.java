/** Everybody's first page: what waits for them and what changed. */
@NullMarked
package nl.doelbinder.web.home;

import org.jspecify.annotations.NullMarked;
