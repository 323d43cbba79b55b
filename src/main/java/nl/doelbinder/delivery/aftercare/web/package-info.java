/** What comes after deliveries, as people see it. */
@NullMarked
package nl.doelbinder.delivery.aftercare.web;

import org.jspecify.annotations.NullMarked;
