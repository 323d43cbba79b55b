package nl.doelbinder.pia;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.doelbinder.input.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** On which lines of a YAML file its values stand. */
final class TemplateLines {

    private static final YAMLFactory YAML = new YAMLFactory();
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private TemplateLines() {}

    /** By the pointer to the value; what follows a break of the syntax is not known. */
    static Map<String, Integer> of(byte[] contents) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), contents)) {
            while (parser.nextToken() != null) {
                lines.putIfAbsent(
                        parser.streamReadContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        } catch (JacksonException broken) {
            return lines; // what is wrong there is reported by who reads the contents
        }
        return lines;
    }

    /** Of the place that a fault names, or of what holds it where it is missing. */
    static int near(Map<String, Integer> lines, Fault fault) {
        String pointer = fault.pointer();
        if (pointer.isEmpty()) {
            return fault.values().stream()
                    .map(String::valueOf)
                    .map(NUMBER::matcher)
                    .filter(Matcher::find)
                    .map(found -> Integer.parseInt(found.group()))
                    .findFirst()
                    .orElse(1);
        }
        while (!pointer.isEmpty()) {
            Integer line = lines.get(pointer);
            if (line != null) {
                return line;
            }
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
        }
        return 1;
    }
}
