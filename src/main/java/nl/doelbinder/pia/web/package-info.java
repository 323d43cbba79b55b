/** PIAs on pages. */
@NullMarked
package nl.doelbinder.pia.web;

import org.jspecify.annotations.NullMarked;
