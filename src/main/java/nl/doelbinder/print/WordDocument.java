package nl.doelbinder.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A Word document in the making. Everything is text: what looks like a field or markup is only shown. */
public final class WordDocument {

    private static final String STYLES = "/print/styles.xml";
    private static final int FULL_WIDTH = 5000; // in fiftieths of a per cent
    private static final int A4_WIDTH = 11906; // in twentieths of a point, as all of these
    private static final int A4_HEIGHT = 16838;
    private static final int MARGIN = 1134;

    private final XWPFDocument document = new XWPFDocument();

    private WordDocument() {}

    /** Begins one on paper of A4, with numbered pages. */
    public static WordDocument begin(String title, String author, Locale language) {
        WordDocument made = new WordDocument();
        made.dress(language);
        var properties = made.document.getProperties().getCoreProperties();
        properties.setTitle(Printable.text(title));
        properties.setCreator(Printable.text(author));
        properties.getUnderlyingProperties().setLanguageProperty(language.toLanguageTag());
        made.styled("Title", title);
        return made;
    }

    public WordDocument heading(int level, String text) {
        return styled("Heading" + level, text);
    }

    public WordDocument paragraph(String text) {
        return styled("Normal", text);
    }

    /** Something said beside it, smaller. */
    public WordDocument note(String text) {
        return styled("Note", text);
    }

    /** A table whose heads come again on every page. */
    public WordDocument table(List<String> heads, List<List<String>> rows) {
        XWPFTable table = document.createTable(1, heads.size());
        table.setStyleID("TableGrid");
        table.setWidth(String.valueOf(FULL_WIDTH));
        table.setWidthType(org.apache.poi.xwpf.usermodel.TableWidthType.PCT);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int at = 0; at < heads.size(); at++) {
            write(head.getCell(at), "TableHead", heads.get(at));
        }
        for (List<String> row : rows) {
            XWPFTableRow line = table.createRow();
            List<XWPFTableCell> cells = line.getTableCells();
            for (int at = 0; at < heads.size(); at++) {
                write(cells.get(at), "Normal", at < row.size() ? row.get(at) : "");
            }
        }
        return paragraph("");
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (document) {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void dress(Locale language) {
        String country = language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en-GB" : "nl-NL";
        try (InputStream in = Objects.requireNonNull(WordDocument.class.getResourceAsStream(STYLES), STYLES)) {
            String styles = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("LANGUAGE", country);
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(
                                    new ByteArrayInputStream(styles.getBytes(StandardCharsets.UTF_8)))
                            .getStyles());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException(e);
        }
        CTSectPr paper = document.getDocument().getBody().addNewSectPr();
        var size = paper.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        var margins = paper.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.RIGHT);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private WordDocument styled(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        write(paragraph, text);
        return this;
    }

    private static void write(XWPFTableCell cell, String style, String text) {
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(style);
        write(paragraph, text);
    }

    private static void write(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        boolean first = true;
        for (String line : Printable.text(text).split("\\R", -1)) {
            if (!first) {
                run.addBreak();
            }
            first = false;
            if (!line.isEmpty()) {
                run.setText(line, run.getCTR().sizeOfTArray());
            }
        }
    }
}
