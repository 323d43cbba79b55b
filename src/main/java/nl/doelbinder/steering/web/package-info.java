/** The pages of the steering group: its meetings, written votes, decisions and actions. */
@NullMarked
package nl.doelbinder.steering.web;

import org.jspecify.annotations.NullMarked;
