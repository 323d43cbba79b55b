/** Requests of the people whose data it is: for access or correction, with the owner that answers and the law's clock. */
@NullMarked
package nl.doelbinder.delivery.rights;

import org.jspecify.annotations.NullMarked;
