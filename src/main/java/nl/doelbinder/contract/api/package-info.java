/** Tools, contracts and licences by the API. */
@NullMarked
package nl.doelbinder.contract.api;

import org.jspecify.annotations.NullMarked;
