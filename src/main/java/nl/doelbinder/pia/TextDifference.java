package nl.doelbinder.pia;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What changed between two texts, word by word. */
public final class TextDifference {

    private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

    /** Beyond this many pairs of words the middle is shown as replaced: nobody reads such a difference by words. */
    private static final int MOST_PAIRS = 250_000;

    private TextDifference() {}

    /** What became of a piece of text. */
    public enum Change {
        SAME,
        REMOVED,
        ADDED
    }

    /** Some words that stand together. */
    public record Piece(Change change, String text) {}

    public static List<Piece> between(String left, String right) {
        String[] before = words(left);
        String[] after = words(right);
        int start = 0;
        while (start < before.length && start < after.length && before[start].equals(after[start])) {
            start++;
        }
        int end = 0;
        while (end < before.length - start
                && end < after.length - start
                && before[before.length - 1 - end].equals(after[after.length - 1 - end])) {
            end++;
        }
        Pieces pieces = new Pieces();
        pieces.addAll(Change.SAME, before, 0, start);
        middle(
                Arrays.copyOfRange(before, start, before.length - end),
                Arrays.copyOfRange(after, start, after.length - end),
                pieces);
        pieces.addAll(Change.SAME, before, before.length - end, before.length);
        return pieces.done();
    }

    private static void middle(String[] before, String[] after, Pieces pieces) {
        if ((long) before.length * after.length > MOST_PAIRS) {
            pieces.addAll(Change.REMOVED, before, 0, before.length);
            pieces.addAll(Change.ADDED, after, 0, after.length);
            return;
        }
        int[][] common = new int[before.length + 1][after.length + 1];
        for (int i = before.length - 1; i >= 0; i--) {
            for (int j = after.length - 1; j >= 0; j--) {
                common[i][j] = before[i].equals(after[j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.length || j < after.length) {
            if (i < before.length && j < after.length && before[i].equals(after[j])) {
                pieces.add(Change.SAME, before[i]);
                i++;
                j++;
            } else if (j == after.length || (i < before.length && common[i + 1][j] >= common[i][j + 1])) {
                pieces.add(Change.REMOVED, before[i++]);
            } else {
                pieces.add(Change.ADDED, after[j++]);
            }
        }
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : WORDS.split(text);
    }

    private static final class Pieces {

        private final List<Piece> done = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private Change change = Change.SAME;

        void addAll(Change kind, String[] words, int from, int to) {
            for (int at = from; at < to; at++) {
                add(kind, words[at]);
            }
        }

        void add(Change kind, String word) {
            if (kind != change) {
                end();
                change = kind;
            }
            text.append(word);
        }

        List<Piece> done() {
            end();
            return done;
        }

        private void end() {
            if (!text.isEmpty()) {
                done.add(new Piece(change, text.toString()));
                text.setLength(0);
            }
        }
    }
}
