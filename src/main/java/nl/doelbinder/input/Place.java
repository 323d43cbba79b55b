package nl.doelbinder.input;

import org.jspecify.annotations.Nullable;

/** Where a value stands; written out as a pointer only when there is a fault to report. {@code index} is -1 for a field. */
record Place(@Nullable Place parent, String field, int index) {

    String pointer() {
        return pointerTo(parent) + "/" + (index < 0 ? field.replace("~", "~0").replace("/", "~1") : index);
    }

    static String pointerTo(@Nullable Place place) {
        return place == null ? "" : place.pointer();
    }

    /** The name of the nearest field, with which a message can say what it is about. */
    static String name(@Nullable Place place) {
        if (place == null) {
            return "";
        }
        return place.index < 0 ? Shown.text(place.field) : name(place.parent);
    }
}
