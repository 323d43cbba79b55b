package nl.doelbinder.print;

import static nl.doelbinder.print.AccessiblePdf.dictionary;
import static nl.doelbinder.print.AccessiblePdf.list;
import static nl.doelbinder.print.AccessiblePdf.name;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/** How the tags of a PDF stand in each other. */
final class TagRules {

    private static final Set<String> STANDARD = Set.of(
            "Document",
            "Part",
            "Art",
            "Sect",
            "Div",
            "BlockQuote",
            "Caption",
            "TOC",
            "TOCI",
            "Index",
            "NonStruct",
            "Private",
            "P",
            "H",
            "H1",
            "H2",
            "H3",
            "H4",
            "H5",
            "H6",
            "L",
            "LI",
            "Lbl",
            "LBody",
            "Table",
            "TR",
            "TH",
            "TD",
            "THead",
            "TBody",
            "TFoot",
            "Span",
            "Quote",
            "Note",
            "Reference",
            "BibEntry",
            "Code",
            "Link",
            "Annot",
            "Ruby",
            "Warichu",
            "Figure",
            "Formula",
            "Form");
    private static final Map<String, Set<String>> WITHIN = Map.of(
            "TR", Set.of("Table", "THead", "TBody", "TFoot"),
            "TH", Set.of("TR"),
            "TD", Set.of("TR"),
            "THead", Set.of("Table"),
            "TBody", Set.of("Table"),
            "LI", Set.of("L"),
            "Lbl", Set.of("LI", "Note"),
            "LBody", Set.of("LI"));

    private final Report report;
    private final Claim claim;
    private int level;

    TagRules(Report report, Claim claim) {
        this.report = report;
        this.claim = claim;
    }

    void walk(COSDictionary root) {
        children(root, "", null);
        report.check(level > 0, "it has no headings");
    }

    private void tag(COSDictionary tag, String parent, @Nullable COSDictionary page) {
        var kind = name(tag, "S");
        report.check(STANDARD.contains(kind), kind + " is no standard tag");
        report.check(WITHIN.getOrDefault(kind, Set.of(parent)).contains(parent), kind + " stands in " + parent);
        if (kind.matches("H[1-6]")) {
            int deep = kind.charAt(1) - '0';
            report.check(deep <= level + 1, kind + " comes after level " + level);
            level = deep;
        }
        if ("Figure".equals(kind)) {
            report.check(tag.containsKey("Alt") || tag.containsKey("ActualText"), "a picture says nothing");
        }
        if ("TH".equals(kind)) {
            report.check(scoped(tag), "a head of a table does not say of what");
        }
        if ("Table".equals(kind)) {
            report.check(widths(tag).stream().distinct().count() <= 1, "rows of a table differ in cells");
        }
        var own = dictionary(tag.getDictionaryObject("Pg"));
        children(tag, kind, own == null ? page : own);
    }

    private void children(COSDictionary of, String kind, @Nullable COSDictionary page) {
        for (var kid : list(of.getDictionaryObject("K"))) {
            if (kid instanceof COSNumber number) {
                claim.claim(page, number.intValue(), of);
            } else {
                var each = Objects.requireNonNull(dictionary(kid));
                switch (name(each, "Type")) {
                    case "MCR" -> {
                        var own = dictionary(each.getDictionaryObject("Pg"));
                        claim.claim(own == null ? page : own, each.getInt("MCID"), of);
                    }
                    case "OBJR" -> {}
                    default -> tag(each, kind, page);
                }
            }
        }
    }

    private static boolean scoped(COSDictionary tag) {
        return list(tag.getDictionaryObject("A")).stream()
                .map(AccessiblePdf::dictionary)
                .filter(Objects::nonNull)
                .anyMatch(about -> Set.of("Column", "Row", "Both").contains(name(about, "Scope")));
    }

    /** The cells of each row, a broad one counted for as many as it takes. */
    private static List<Integer> widths(COSDictionary table) {
        return rows(table).stream()
                .map(row -> list(row.getDictionaryObject("K")).stream()
                        .map(AccessiblePdf::dictionary)
                        .filter(Objects::nonNull)
                        .mapToInt(TagRules::width)
                        .sum())
                .toList();
    }

    private static List<COSDictionary> rows(COSDictionary of) {
        return list(of.getDictionaryObject("K")).stream()
                .map(AccessiblePdf::dictionary)
                .filter(Objects::nonNull)
                .flatMap(kid -> "TR".equals(name(kid, "S"))
                        ? List.of(kid).stream()
                        : name(kid, "S").startsWith("T") ? rows(kid).stream() : List.<COSDictionary>of().stream())
                .toList();
    }

    private static int width(COSDictionary cell) {
        return list(cell.getDictionaryObject("A")).stream()
                .map(AccessiblePdf::dictionary)
                .filter(Objects::nonNull)
                .mapToInt(about -> about.getInt("ColSpan", 1))
                .max()
                .orElse(1);
    }

    /** Whom a fault is told. */
    interface Report {
        void check(boolean holds, String fault);
    }

    /** Whom it is told that content has a tag. */
    interface Claim {
        void claim(@Nullable COSDictionary page, int content, COSDictionary tag);
    }
}
