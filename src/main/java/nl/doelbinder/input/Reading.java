package nl.doelbinder.input;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one tree and gathers what is wrong in it. */
public final class Reading {

    /** Who sends more faults than this has sent another kind of document. */
    private static final int MOST_FAULTS = 1000;

    private final Tree tree;
    private final List<Fault> faults;

    private Reading(Tree tree) {
        this.tree = tree;
        this.faults = new ArrayList<>(tree.faults());
    }

    public static Reading of(Tree tree) {
        return new Reading(tree);
    }

    /** The outermost object. A document that is none has a fault and reads as an empty one. */
    public InputObject root() {
        if (tree.root() instanceof ObjectNode object) {
            return new InputObject(this, null, object);
        }
        if (!tree.root().isMissingNode()) {
            add(Fault.at("", "input.not-an-object", "", Shown.value(tree.root())));
        }
        return new InputObject(this, null, unreadable());
    }

    public void add(Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        } else if (faults.size() == MOST_FAULTS) {
            faults.add(Fault.at("", "input.more-faults", MOST_FAULTS));
        }
    }

    public boolean isSound() {
        return faults.isEmpty();
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Reports every text, and every name of a field, that cannot be stored: for input whose fields are not all asked for. */
    public void checkTexts() {
        check(tree.root(), null);
    }

    private void check(JsonNode node, @Nullable Place place) {
        if (node instanceof ObjectNode object) {
            for (var field : object.properties()) {
                Place at = new Place(place, field.getKey(), -1);
                if (!Texts.isClean(field.getKey(), true)) {
                    add(Fault.at(at.pointer(), "input.unprintable", Place.name(place), Shown.text(field.getKey())));
                }
                check(field.getValue(), at);
            }
        } else if (node.isArray()) {
            int index = 0;
            for (JsonNode element : node) {
                check(element, new Place(place, "", index++));
            }
        } else if (node.isString() && !Texts.isClean(node.stringValue(), false)) {
            add(Fault.at(
                    Place.pointerTo(place), "input.unprintable", Place.name(place), Shown.text(node.stringValue())));
        }
    }

    /** Refuses the input with every fault, if there is any. */
    public void refuseIfFaulty() {
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    /** Fields asked of what could not be read at all are not reported as missing. */
    boolean isUnreadable() {
        return !tree.root().isObject();
    }

    private static ObjectNode unreadable() {
        return JsonNodeFactory.instance.objectNode();
    }
}
