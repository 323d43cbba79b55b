/** The file of a delivery: selected, encrypted, logged and kept, all of it or nothing; and handed out once. */
@NullMarked
package nl.doelbinder.delivery.making;

import org.jspecify.annotations.NullMarked;
