/** Files of the source on pages. */
@NullMarked
package nl.doelbinder.delivery.records.web;

import org.jspecify.annotations.NullMarked;
