package nl.doelbinder.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Makes trees of JSON and of YAML. Unlike the library's own, it names every key that stands there twice. */
public final class Trees {

    private static final JsonFactory JSON = new JsonFactory();
    private static final YAMLFactory YAML = new YAMLFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final List<Fault> faults = new ArrayList<>(0);

    private Trees(JsonParser parser) {
        this.parser = parser;
    }

    public static Tree json(byte[] document) {
        return json(document, 0, document.length);
    }

    public static Tree json(byte[] document, int offset, int length) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), document, offset, length)) {
            return new Trees(parser).read();
        }
    }

    public static Tree yaml(byte[] document) {
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), document)) {
            return new Trees(parser).read();
        }
    }

    private Tree read() {
        JsonNode root = NODES.missingNode();
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                faults.add(Fault.at("", "input.empty"));
            } else {
                root = value(first, null);
                if (parser.nextToken() != null) {
                    faults.add(Fault.at("", "input.trailing", line(parser.currentTokenLocation())));
                }
            }
        } catch (JacksonException e) {
            root = NODES.missingNode();
            faults.add(syntax(e));
        }
        return new Tree(root, faults);
    }

    private JsonNode value(JsonToken token, @Nullable Place place) {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            faults.add(Fault.at(Place.pointerTo(place), "input.yaml-alias", Place.name(place)));
            return NODES.nullNode();
        }
        return switch (token) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> array(place);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            default -> throw new IllegalStateException("unexpected " + token);
        };
    }

    private JsonNode integer() {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? NODES.numberNode(parser.getBigIntegerValue())
                : NODES.numberNode(parser.getLongValue());
    }

    private ObjectNode object(@Nullable Place parent) {
        ObjectNode object = NODES.objectNode();
        String before = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            Place place = new Place(parent, name, -1);
            // Where something stands is dear to ask, and a batch has millions of names.
            int line = object.has(name) ? line(parser.currentTokenLocation()) : 0;
            long end = parser instanceof YAMLParser ? parser.currentLocation().getCharOffset() : 0;
            JsonToken token = parser.nextToken();
            if (before != null && isBare(token, end) && object.get(before).isString()) {
                object.put(before, object.get(before).stringValue() + ", " + name);
                continue;
            }
            before = name;
            JsonNode value = value(token, place);
            if (object.putIfAbsent(name, value) != null) {
                faults.add(Fault.at(place.pointer(), "input.duplicate-key", Shown.text(name), line));
            }
        }
        return object;
    }

    /**
     * Whether this is the nothing after a key without a colon. In YAML {@code {text: herzien, ook in fte}} has such a key;
     * who wrote it meant a comma in the text.
     */
    private boolean isBare(JsonToken token, long endOfName) {
        return token == JsonToken.VALUE_NULL
                && parser instanceof YAMLParser
                && parser.currentTokenLocation().getCharOffset() == endOfName
                && parser.currentLocation().getCharOffset() == endOfName;
    }

    private ArrayNode array(@Nullable Place parent) {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token, new Place(parent, "", array.size())));
        }
        return array;
    }

    private Fault syntax(JacksonException e) {
        TokenStreamLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        String reason = e.getOriginalMessage() == null
                ? ""
                : e.getOriginalMessage().strip().replaceAll("\\s+", " ");
        // What the library says of its own limits names its classes.
        if (reason.contains("StreamReadConstraints")) {
            return reason.contains("nesting depth")
                    ? Fault.at(
                            "",
                            "input.too-deep",
                            line(location),
                            location == null ? 0 : Math.max(0, location.getColumnNr()),
                            StreamReadConstraints.defaults().getMaxNestingDepth())
                    : Fault.at("", "input.too-large");
        }
        return Fault.at(
                "",
                "input.syntax",
                line(location),
                location == null ? 0 : Math.max(0, location.getColumnNr()),
                Shown.reason(reason.toLowerCase(Locale.ROOT).contains("exception") ? "" : reason));
    }

    private static int line(@Nullable TokenStreamLocation location) {
        return location == null ? 0 : Math.max(0, location.getLineNr());
    }
}
