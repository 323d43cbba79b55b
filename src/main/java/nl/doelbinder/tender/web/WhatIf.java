package nl.doelbinder.tender.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import nl.doelbinder.tender.planning.BoardOnRoute;
import nl.doelbinder.tender.planning.RouteInput;
import nl.doelbinder.tender.planning.Supposition;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tries with the planning, as typed.
 *
 * @param what  what would happen, as {@link Kind#value()}; empty when nothing is tried
 * @param board code of the board to which it would
 * @param from  the meeting's day
 * @param to    the other day
 */
public record WhatIf(String what, String board, String from, String to) {

    /** What can be tried. */
    public enum Kind {
        DELAY("uitstel"),
        MOVE("verplaatsen"),
        CANCEL("vervallen"),
        ADD("extra"),
        PAPERS("stukken");

        private final String value;

        Kind(String value) {
            this.value = value;
        }

        /** In the address of the page. */
        public String value() {
            return value;
        }
    }

    boolean isTried() {
        return !what.isEmpty();
    }

    /** What is tried, or what is wrong with it. */
    Read read(RouteInput route) {
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> one.value().equals(what))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            return Read.wrong("plan.try.no-kind");
        }
        LocalDate day = day(to);
        if (day == null && kind != Kind.CANCEL) {
            return Read.wrong("plan.try.no-day");
        }
        if (day != null && day.isBefore(route.today())) {
            return Read.wrong("plan.try.past");
        }
        if (kind == Kind.PAPERS && day != null) {
            return Read.of(new Supposition.PapersReady(day));
        }
        Optional<BoardOnRoute> on =
                route.boards().stream().filter(one -> one.code().equals(board)).findFirst();
        if (on.isEmpty()) {
            return Read.wrong("plan.try.no-board");
        }
        LocalDate meeting = day(from);
        if ((kind == Kind.MOVE || kind == Kind.CANCEL)
                && (meeting == null || !on.get().calendar().holds(meeting))) {
            return Read.wrong("plan.try.no-meeting");
        }
        return Read.of(supposed(kind, meeting == null ? route.today() : meeting, day == null ? route.today() : day));
    }

    private Supposition supposed(Kind kind, LocalDate meeting, LocalDate day) {
        return switch (kind) {
            case DELAY -> new Supposition.BoardDelayed(board, day);
            case MOVE -> new Supposition.MeetingMoved(board, meeting, day);
            case CANCEL -> new Supposition.MeetingCancelled(board, meeting);
            case ADD -> new Supposition.MeetingAdded(board, day);
            case PAPERS -> new Supposition.PapersReady(day);
        };
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /**
     * What came of reading it: one of the two.
     *
     * @param problem key of the message that says what is wrong
     */
    record Read(@Nullable Supposition supposed, @Nullable String problem) {

        static Read of(Supposition supposed) {
            return new Read(supposed, null);
        }

        static Read wrong(String problem) {
            return new Read(null, problem);
        }
    }
}
