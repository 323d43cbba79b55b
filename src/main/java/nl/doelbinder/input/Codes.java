package nl.doelbinder.input;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The codes that a field may hold and what each stands for, in the order in which a message names them. */
public final class Codes<T> {

    private final Map<String, T> meanings;
    private final String names;

    private Codes(Map<String, T> meanings) {
        this.meanings = meanings;
        this.names = meanings.keySet().stream().limit(50).collect(Collectors.joining(", "))
                + (meanings.size() > 50 ? ", …" : "");
    }

    /** The names of an enum. */
    public static <E extends Enum<E>> Codes<E> of(Class<E> type) {
        Map<String, E> meanings = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            meanings.put(constant.name(), constant);
        }
        return new Codes<>(meanings);
    }

    /** Codes that stand for themselves. */
    public static Codes<String> of(Collection<String> codes) {
        return new Codes<>(codes.stream()
                .collect(Collectors.toMap(
                        Function.identity(), Function.identity(), (one, same) -> one, LinkedHashMap::new)));
    }

    @Nullable T meaning(String code) {
        return meanings.get(code);
    }

    String names() {
        return names;
    }
}
