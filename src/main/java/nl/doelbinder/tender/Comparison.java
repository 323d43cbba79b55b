package nl.doelbinder.tender;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a text, line beside line.
 *
 * @param rows with the unchanged lines far from any change left out
 */
public record Comparison(List<Row> rows) {

    /** Unchanged lines that are shown before and after a change. */
    private static final int AROUND = 3;

    public Comparison {
        rows = List.copyOf(rows);
    }

    /** What became of a line. */
    public enum Change {
        SAME,
        CHANGED,
        REMOVED,
        ADDED,
        /** Unchanged lines that are left out, as many as {@link Row#skipped()}. */
        SKIPPED
    }

    /**
     * A line of the one beside the line of the other.
     *
     * @param skipped how many lines are left out here; 0 where none is
     */
    public record Row(
            Change change, @Nullable Line left, @Nullable Line right, int skipped) {}

    /**
     * A line. In a changed one the three parts are what stays before the change, what changed, and what stays after it;
     * in others all of it stands in the first.
     *
     * @param number from 1
     */
    public record Line(int number, String before, String changed, String after) {

        static Line whole(int number, String text) {
            return new Line(number, text, "", "");
        }

        public String text() {
            return before + changed + after;
        }
    }

    public boolean isSame() {
        return rows.stream().allMatch(row -> row.change() == Change.SAME || row.change() == Change.SKIPPED);
    }

    public static Comparison of(List<String> left, List<String> right) {
        List<Row> rows = new ArrayList<>();
        // What goes and what comes at one place lies side by side, also where it was found apart.
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        int atLeft = 0;
        int atRight = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(left, right, new MyersDiffWithLinearSpace<>(String::equals))
                .getDeltas()) {
            int sameUntil = delta.getSource().getPosition();
            if (atLeft < sameUntil) {
                addChange(rows, gone, atLeft, come, atRight);
            }
            for (; atLeft < sameUntil; atLeft++, atRight++) {
                rows.add(same(atLeft, atRight, left.get(atLeft)));
            }
            gone.addAll(delta.getSource().getLines());
            come.addAll(delta.getTarget().getLines());
            atLeft += delta.getSource().size();
            atRight += delta.getTarget().size();
        }
        addChange(rows, gone, atLeft, come, atRight);
        for (; atLeft < left.size(); atLeft++, atRight++) {
            rows.add(same(atLeft, atRight, left.get(atLeft)));
        }
        return new Comparison(folded(rows));
    }

    /** Adds what changed before these places, and forgets it. */
    private static void addChange(List<Row> rows, List<String> gone, int atLeft, List<String> come, int atRight) {
        int firstLeft = atLeft - gone.size() + 1;
        int firstRight = atRight - come.size() + 1;
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            rows.add(differing(
                    i < gone.size() ? Line.whole(firstLeft + i, gone.get(i)) : null,
                    i < come.size() ? Line.whole(firstRight + i, come.get(i)) : null));
        }
        gone.clear();
        come.clear();
    }

    private static Row same(int left, int right, String text) {
        return new Row(Change.SAME, Line.whole(left + 1, text), Line.whole(right + 1, text), 0);
    }

    private static Row differing(@Nullable Line left, @Nullable Line right) {
        if (left == null) {
            return new Row(Change.ADDED, null, right, 0);
        }
        if (right == null) {
            return new Row(Change.REMOVED, left, null, 0);
        }
        String one = left.before();
        String other = right.before();
        int shorter = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return new Row(Change.CHANGED, cut(left, start, end), cut(right, start, end), 0);
    }

    private static Line cut(Line line, int start, int end) {
        String text = line.before();
        int stop = text.length() - end;
        return new Line(line.number(), text.substring(0, start), text.substring(start, stop), text.substring(stop));
    }

    /** Leaves out what is unchanged and far from any change. */
    private static List<Row> folded(List<Row> rows) {
        List<Row> kept = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int to = from;
            while (to < rows.size() && rows.get(to).change() == Change.SAME) {
                to++;
            }
            int head = from == 0 ? 0 : AROUND;
            int tail = to == rows.size() ? 0 : AROUND;
            int skipped = to - from - head - tail;
            if (skipped > 1) {
                kept.addAll(rows.subList(from, from + head));
                kept.add(new Row(Change.SKIPPED, null, null, skipped));
                kept.addAll(rows.subList(to - tail, to));
            } else {
                kept.addAll(rows.subList(from, to));
            }
            while (to < rows.size() && rows.get(to).change() != Change.SAME) {
                kept.add(rows.get(to));
                to++;
            }
            from = to;
        }
        return kept;
    }
}
