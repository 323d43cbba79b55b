package nl.doelbinder.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.GsubData;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With its substitutions, sixty pages take twelve times as long. */
class PrintedFontTest {

    @ParameterizedTest
    @ValueSource(strings = {"NotoSans-Regular", "NotoSans-Bold"})
    void a_font_is_whole_but_for_its_substitutions(String name) throws IOException {
        try (TrueTypeFont font = new TTFParser()
                .parse(new RandomAccessReadBuffer(PrintedFont.named(name).open()))) {
            assertThat(font.getGsubData()).isSameAs(GsubData.NO_DATA_FOUND);
            assertThat(font.getUnicodeCmapLookup().getGlyphId('\u00eb')).isPositive();
            assertThat(font.getGlyph()
                            .getGlyph(font.nameToGID("A"))
                            .getPath()
                            .getBounds()
                            .isEmpty())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"NotoSansMath-Regular, \u2192", "NotoSansSymbols2-Regular, \u2713"})
    void a_font_of_signs_is_read_without_its_substitutions_too(String name, char sign) throws IOException {
        try (TrueTypeFont font = new TTFParser()
                .parse(new RandomAccessReadBuffer(PrintedFont.named(name).open()))) {
            assertThat(font.getGsubData()).isSameAs(GsubData.NO_DATA_FOUND);
            assertThat(font.getUnicodeCmapLookup().getGlyphId(sign)).isPositive();
        }
    }
}
