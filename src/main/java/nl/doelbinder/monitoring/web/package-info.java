/** The pages of monitoring requests: filing one, the list, one request and the acts on it. */
@NullMarked
package nl.doelbinder.monitoring.web;

import org.jspecify.annotations.NullMarked;
