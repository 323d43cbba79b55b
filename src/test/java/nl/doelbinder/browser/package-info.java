/** Journeys through the pages in a real browser, and what every page must be on the way. */
@NullMarked
package nl.doelbinder.browser;

import org.jspecify.annotations.NullMarked;
