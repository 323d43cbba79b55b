package nl.doelbinder.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the pages wear. Another theme of the NL Design System is its style sheets and the class that switches it on.
 *
 * @param cssClass    of the root element
 * @param stylesheets in the order in which they count, before the pages' own
 */
@ConfigurationProperties("doelbinder.theme")
record Theme(
        @DefaultValue("voorbeeld-theme") String cssClass,

        @DefaultValue({"/design/voorbeeld.css", "/theme/doelbinder.css"})
        List<String> stylesheets) {}
