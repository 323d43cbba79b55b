package nl.doelbinder.policy;

import java.util.List;

/** The intrusion matrix read for one request: the colour that counts and the factors behind it, in the order of {@link Factor}. */
public record MatrixReading(Colour colour, List<FactorReading> factors) {

    public MatrixReading {
        factors = List.copyOf(factors);
    }

    /** One factor's value in this request, such as {@code LOCATION REGION_SUBJECT}, and its colour. */
    public record FactorReading(Factor factor, String value, Colour colour) {}
}
