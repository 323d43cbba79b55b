/** The pages of deliveries: the list, asking for one, one delivery, its agreement, and who may receive. */
@NullMarked
package nl.doelbinder.delivery.web;

import org.jspecify.annotations.NullMarked;
