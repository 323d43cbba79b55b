/** Tenders by the API. */
@NullMarked
package nl.doelbinder.tender.api;

import org.jspecify.annotations.NullMarked;
