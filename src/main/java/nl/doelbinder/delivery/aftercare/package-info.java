/** What incidents, corrections, requests of data subjects, removals and endings of agreements have in common. */
@NullMarked
package nl.doelbinder.delivery.aftercare;

import org.jspecify.annotations.NullMarked;
