/** The trail as people read it. */
@NullMarked
package nl.doelbinder.audit.web;

import org.jspecify.annotations.NullMarked;
