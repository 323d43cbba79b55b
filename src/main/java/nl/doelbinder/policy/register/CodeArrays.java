package nl.doelbinder.policy.register;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of codes as arrays of the database, in the order of the enum. */
public final class CodeArrays {

    private CodeArrays() {}

    public static <E extends Enum<E>> String[] of(Collection<E> codes) {
        return codes.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    public static <E extends Enum<E>> Set<E> toSet(Class<E> type, String[] names) {
        return Arrays.stream(names)
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}
