/** Linters of the npm registry, run over what this program is made of and what it serves. */
@NullMarked
package nl.doelbinder.lint;

import org.jspecify.annotations.NullMarked;
