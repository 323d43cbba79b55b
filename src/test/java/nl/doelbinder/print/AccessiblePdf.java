package nl.doelbinder.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/** What a screen reader needs of a PDF (ISO 14289-1, PDF/UA-1), as far as a program can see it: tells everything that lacks. */
public final class AccessiblePdf {

    private final PDDocument document;
    private final List<String> faults = new ArrayList<>();
    private final IdentityHashMap<COSDictionary, Map<Integer, COSDictionary>> tagged = new IdentityHashMap<>();

    private AccessiblePdf(PDDocument document) {
        this.document = document;
    }

    public static List<String> faultsOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var read = new AccessiblePdf(document);
            read.aboutItself();
            var tree = dictionary(document.getDocumentCatalog().getCOSObject().getDictionaryObject("StructTreeRoot"));
            read.check(tree != null, "there are no tags");
            if (tree != null) {
                var tags = new TagRules(read::check, read::claim);
                tags.walk(tree);
                read.pages(parents(tree.getDictionaryObject("ParentTree"), new TreeMap<>()));
            }
            return List.copyOf(read.faults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(boolean holds, String fault) {
        if (!holds && !faults.contains(fault)) {
            faults.add(fault);
        }
    }

    private void claim(@Nullable COSDictionary page, int content, COSDictionary tag) {
        check(page != null, "tagged content does not say on which page it is");
        if (page != null) {
            var before = tagged.computeIfAbsent(page, any -> new TreeMap<>()).put(content, tag);
            check(before == null, "content " + content + " has two tags");
        }
    }

    private void aboutItself() throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        check(catalog.getMarkInfo() != null && catalog.getMarkInfo().isMarked(), "it does not say that it is tagged");
        check(catalog.getLanguage() != null && !catalog.getLanguage().isBlank(), "it has no language");
        var shown = catalog.getViewerPreferences();
        check(shown != null && shown.displayDocTitle(), "a reader shows the file's name and not the title");
        var title = document.getDocumentInformation().getTitle();
        check(title != null && !title.isBlank(), "it has no title");
        var about = catalog.getMetadata() == null
                ? ""
                : new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        check(about.matches("(?s).*pdfuaid:part(>|=\")1.*"), "it does not say that it is PDF/UA-1");
        check(about.contains("dc:title"), "its title is not in the metadata");
        var outline = catalog.getDocumentOutline();
        check(outline != null && outline.hasChildren(), "it has no bookmarks");
    }

    private void pages(Map<Integer, COSBase> parents) throws IOException {
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            var on = "page " + number + ": ";
            var cos = page.getCOSObject();
            check(
                    "S".equals(cos.getNameAsString("Tabs")),
                    on + "one tabs through it in another order than that of the tags");
            check(page.getAnnotations().isEmpty(), on + "has a link or a field, of which nothing is checked here");
            var content = new PageContent(page);
            check(content.untagged().isEmpty(), on + "neither tagged nor decoration: " + content.untagged());
            var claimed = tagged.getOrDefault(cos, Map.of());
            check(claimed.keySet().equals(content.numbers()), on + "tags name other content than there is");
            var backwards = parents.get(cos.getInt("StructParents"));
            for (var each : content.numbers()) {
                check(
                        backwards instanceof COSArray array && array.getObject(each) == claimed.get(each),
                        on + "content " + each + " does not lead to its tag");
            }
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                check(font.isEmbedded(), font.getName() + " is not in it");
                check(font.getCOSObject().containsKey("ToUnicode"), font.getName() + " does not say its letters");
            }
        }
    }

    private static Map<Integer, COSBase> parents(@Nullable COSBase node, Map<Integer, COSBase> found) {
        var tree = dictionary(node);
        if (tree != null) {
            list(tree.getDictionaryObject("Kids")).forEach(kid -> parents(kid, found));
            var numbers = List.copyOf(list(tree.getDictionaryObject("Nums")));
            for (int at = 0; at + 1 < numbers.size(); at += 2) {
                found.put(((COSNumber) numbers.get(at)).intValue(), numbers.get(at + 1));
            }
        }
        return found;
    }

    static Collection<COSBase> list(@Nullable COSBase value) {
        var all = new ArrayList<COSBase>();
        if (value instanceof COSArray array) {
            for (int at = 0; at < array.size(); at++) {
                all.add(array.getObject(at));
            }
        } else if (value != null) {
            all.add(value);
        }
        return all;
    }

    static @Nullable COSDictionary dictionary(@Nullable COSBase value) {
        var known = value instanceof COSObject object ? object.getObject() : value;
        return known instanceof COSDictionary dictionary ? dictionary : null;
    }

    static String name(COSDictionary of, String key) {
        var name = of.getCOSName(COSName.getPDFName(key));
        return name == null ? "" : name.getName();
    }
}
