package nl.doelbinder.organisation;

import java.util.List;

/**
 * A unit of the organisation.
 *
 * @param frameworks codes of the legal frameworks it may work in; what they mean is the policy's
 */
public record Unit(String code, String name, List<String> frameworks) {

    public Unit {
        frameworks = List.copyOf(frameworks);
    }
}
