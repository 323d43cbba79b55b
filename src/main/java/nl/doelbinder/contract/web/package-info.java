/** Contracts as people see them. */
@NullMarked
package nl.doelbinder.contract.web;

import org.jspecify.annotations.NullMarked;
