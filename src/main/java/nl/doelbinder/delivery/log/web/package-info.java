/** The log on pages. */
@NullMarked
package nl.doelbinder.delivery.log.web;

import org.jspecify.annotations.NullMarked;
