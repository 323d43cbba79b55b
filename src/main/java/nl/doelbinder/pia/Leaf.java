package nl.doelbinder.pia;

import java.util.List;

/**
 * What another tool's file says in one place.
 *
 * @param id        that tool's reference of the question
 * @param index     of the repetition, from 0; {@link #ONCE} where the question is asked once
 * @param reference where it stands in the file
 * @param texts     what was said, one or more
 */
record Leaf(String id, int index, String reference, List<String> texts) {

    static final int ONCE = -1;

    Leaf {
        texts = List.copyOf(texts);
    }

    String text() {
        return String.join("\n", texts);
    }
}
