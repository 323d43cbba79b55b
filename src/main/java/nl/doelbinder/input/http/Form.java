package nl.doelbinder.input.http;

import java.util.List;
import java.util.Map;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.Tree;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page's form for one act: what somebody filled in, as they typed it, and what is wrong beside each field. A page with
 * several forms names each by its act, with which the names of its fields begin.
 */
public final class Form extends ShownForm {

    /**
     * A form that was sent.
     *
     * @param prefix of the message keys of its labels, such as {@code papers.field.}
     * @param act    what the names of its fields begin with, followed by a dash; empty where the page has one form
     */
    public Form(String prefix, String act, Map<String, String> typed) {
        super(prefix, act.isEmpty() ? "" : act + "-", typed);
    }

    /** A form that nobody has sent yet. */
    public static Form empty(String prefix) {
        return new Form(prefix, "", Map.of());
    }

    /** What was typed in a field of this act. */
    public String typed(String name) {
        return value(named(name)).strip();
    }

    /** The version that the form was made for; {@code null} where it does not say. */
    public @Nullable Long version() {
        try {
            return Long.valueOf(value("version"));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** What was typed, as a call would have sent it. */
    public Sent sent() {
        return new Sent();
    }

    /** The fields of this act, each as what it should be; an empty one is not there. */
    public final class Sent {

        private final ObjectNode root = JsonNodeFactory.instance.objectNode();

        private Sent() {}

        public Sent text(String name) {
            if (!typed(name).isEmpty()) {
                node(name).put(last(name), typed(name));
            }
            return this;
        }

        public Sent number(String name) {
            String value = typed(name);
            if (value.matches("-?\\d{1,9}")) {
                node(name).put(last(name), Integer.parseInt(value));
            } else {
                text(name);
            }
            return this;
        }

        /** A box to tick: not ticked is no. */
        public Sent flag(String name) {
            node(name).put(last(name), typed(name).equals("true"));
            return this;
        }

        /** Yes, no, or not said. */
        public Sent optionalFlag(String name) {
            if (!typed(name).isEmpty()) {
                flag(name);
            }
            return this;
        }

        /** Boxes to tick, one a code. */
        public Sent codes(String name, List<String> codes) {
            List<String> ticked = codes.stream()
                    .filter(code -> typed(name + "." + code).equals("true"))
                    .toList();
            if (!ticked.isEmpty()) {
                ticked.forEach(node(name).putArray(last(name))::add);
            }
            return this;
        }

        public Reading reading() {
            return Reading.of(Tree.of(root));
        }

        /** The object that a name with a full stop puts its field into. */
        private ObjectNode node(String name) {
            int stop = name.indexOf('.');
            return stop < 0 ? root : root.withObject("/" + name.substring(0, stop));
        }

        private String last(String name) {
            return name.substring(name.indexOf('.') + 1);
        }
    }
}
