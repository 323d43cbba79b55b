package nl.doelbinder.tender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The ends that a process's file holds. */
final class EndsOf {

    private static final Pattern END = Pattern.compile("<endEvent id=\"(\\w+)\"");

    private EndsOf() {}

    static Set<String> process(String id) throws IOException {
        var found = END.matcher(Files.readString(Path.of("processes/" + id + ".bpmn20.xml")));
        Set<String> ends = new TreeSet<>();
        while (found.find()) {
            ends.add(found.group(1));
        }
        return ends;
    }
}
