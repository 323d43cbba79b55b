package nl.doelbinder.pia;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** How much risk a unit may keep without the data protection officer's word: likelihood times impact. */
@Component
@EnableConfigurationProperties(RiskLimits.Settings.class)
public class RiskLimits {

    /**
     * As the organisation sets them.
     *
     * @param limit of every unit that has none of its own
     * @param of    by unit
     */
    @ConfigurationProperties("doelbinder.pia.risk")
    record Settings(@DefaultValue("6") int limit, @Nullable Map<String, Integer> of) {}

    private final Settings settings;

    RiskLimits(Settings settings) {
        this.settings = settings;
    }

    public int of(@Nullable String unit) {
        Map<String, Integer> own = Objects.requireNonNullElse(settings.of(), Map.of());
        return unit == null ? settings.limit() : own.getOrDefault(unit, settings.limit());
    }
}
