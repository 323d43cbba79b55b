package nl.doelbinder.pia;

import java.util.List;

/**
 * A PIA as it was read from a file, whatever made that.
 *
 * @param source what the file says that it is
 * @param lines  what became of each part
 */
record Brought(ImportRecord.Tool tool, String source, PiaFile file, List<ImportRecord.Line> lines) {

    Brought {
        lines = List.copyOf(lines);
    }
}
