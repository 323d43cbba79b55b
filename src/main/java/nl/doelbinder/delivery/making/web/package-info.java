/** The files of deliveries, and the keys that they are encrypted to, on pages. */
@NullMarked
package nl.doelbinder.delivery.making.web;

import org.jspecify.annotations.NullMarked;
