package nl.doelbinder.organisation;

import java.time.LocalDate;
import java.util.List;

/**
 * A body that decides on a tender.
 *
 * @param order            its place among the boards, from 1
 * @param papersDaysBefore how many calendar days before a meeting the papers must be in
 * @param writtenProcedure whether it may decide between meetings
 * @param meetings         its calendar, first day first
 */
public record Board(
        String code,
        String name,
        int order,
        int papersDaysBefore,
        boolean writtenProcedure,
        int quorum,
        List<LocalDate> meetings) {

    public Board {
        meetings = List.copyOf(meetings);
    }
}
