/** Monitoring requests by the API: filing, reading, and each act on them. */
@NullMarked
package nl.doelbinder.monitoring.api;

import org.jspecify.annotations.NullMarked;
