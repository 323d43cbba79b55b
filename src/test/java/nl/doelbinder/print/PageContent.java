package nl.doelbinder.print;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;

/** What is painted on a page, each piece within a number that tags name, or as decoration. */
final class PageContent {

    private static final Set<String> PAINTING =
            Set.of("Tj", "TJ", "'", "\"", "Do", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "BI", "EI");
    private static final String DECORATION = "Artifact";
    private static final String OTHER = "";

    private final Set<Integer> numbers = new TreeSet<>();
    private final Set<String> untagged = new TreeSet<>();

    PageContent(PDPage page) throws IOException {
        Deque<String> within = new ArrayDeque<>();
        List<Object> operands = new ArrayList<>();
        for (Object token : new PDFStreamParser(page).parse()) {
            if (token instanceof Operator operator) {
                read(page, operator.getName(), operands, within);
                operands.clear();
            } else {
                operands.add(token);
            }
        }
    }

    private void read(PDPage page, String operator, List<Object> operands, Deque<String> within) {
        switch (operator) {
            case "BMC" -> within.push(kind(operands.get(0)));
            case "BDC" -> {
                within.push(kind(operands.get(0)));
                var about = operands.get(1) instanceof COSName name
                        ? page.getResources().getProperties(name).getCOSObject()
                        : (COSDictionary) operands.get(1);
                if (about.containsKey(COSName.MCID)) {
                    within.pop();
                    within.push("tagged");
                    if (!numbers.add(about.getInt(COSName.MCID))) {
                        untagged.add("a number that is there twice");
                    }
                }
            }
            case "EMC" -> within.pop();
            default -> {
                if (PAINTING.contains(operator) && within.stream().allMatch(OTHER::equals)) {
                    untagged.add(operator);
                }
                if (PAINTING.contains(operator) && within.contains(DECORATION) && within.contains("tagged")) {
                    untagged.add(operator + " is both");
                }
            }
        }
    }

    private static String kind(Object name) {
        return name instanceof COSName cos && DECORATION.equals(cos.getName()) ? DECORATION : OTHER;
    }

    Set<Integer> numbers() {
        return numbers;
    }

    Set<String> untagged() {
        return untagged;
    }
}
