package nl.doelbinder.policy.drools;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kie.api.builder.Message;

/**
 * A fault in a rule, where its author looks for it. The compiler names a line for faults of syntax only; for the others
 * it gives none, or one of the Java that it made, and the place is found by what it complains of.
 */
record RuleFault(String file, int line, String reason) {

    private static final String MADE_SOURCE = "Java source of ";

    /** The faults among what the compiler said, without its remarks on them. */
    static List<RuleFault> of(List<Message> said, RuleFiles files) {
        return said.stream()
                .filter(message -> !message.getText().startsWith(MADE_SOURCE)
                        && !message.getText().startsWith("Parser returned a null Package"))
                .map(message -> placed(message, said, files))
                .toList();
    }

    @Override
    public String toString() {
        return "rules/" + file + ":" + line + ": " + reason.strip();
    }

    private static RuleFault placed(Message message, List<Message> said, RuleFiles files) {
        String path = message.getPath() == null ? "" : message.getPath().replaceAll(".*/", "");
        String reason = message.getText();
        if (files.texts().containsKey(path)) {
            int line = message.getLine() > 0 ? message.getLine() : rarest(reason, files.text(path));
            return new RuleFault(path, line, reason);
        }
        String complaint = madeLine(path, message.getLine(), said);
        for (Map.Entry<String, String> file : files.texts().entrySet()) {
            int line = complaint == null ? 0 : lineThat(each -> each.strip().equals(complaint), file.getValue());
            if (line > 0) {
                return new RuleFault(file.getKey(), line, reason);
            }
        }
        return new RuleFault(path, message.getLine(), reason);
    }

    /** A line of the Java that was made of a right side: it is copied from the rule as it stands. */
    private static @Nullable String madeLine(String path, long line, List<Message> said) {
        return said.stream()
                .map(Message::getText)
                .filter(text -> text.startsWith(MADE_SOURCE) && text.contains(path))
                .flatMap(text -> text.lines().skip(line))
                .map(String::strip)
                .findFirst()
                .orElse(null);
    }

    /** The first line with the word of the complaint that is rarest in the file. */
    private static int rarest(String complaint, String text) {
        List<String> code = text.lines()
                .map(line -> line.matches("(//|import |package ).*") ? "" : line)
                .toList();
        return Arrays.stream(complaint.split("\\W+", -1))
                .filter(word -> word.length() > 1 && count(word, code) > 0)
                .min(Comparator.<String>comparingLong(word -> count(word, code))
                        .thenComparing(Comparator.comparingInt(String::length).reversed()))
                .map(word -> lineThat(line -> line.contains(word), String.join("\n", code)))
                .orElse(0);
    }

    private static long count(String word, List<String> lines) {
        return lines.stream().filter(line -> line.contains(word)).count();
    }

    private static int lineThat(Predicate<String> wanted, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (wanted.test(lines.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }
}
