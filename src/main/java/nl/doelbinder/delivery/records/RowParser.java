package nl.doelbinder.delivery.records;

import java.util.List;

/** Cuts a line of a file into the columns of a record. */
interface RowParser {

    /** Fills the row and tells what is wrong with the line's form. */
    void parse(String line, Row row, List<LineFault> faults);
}
