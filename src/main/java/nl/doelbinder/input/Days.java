package nl.doelbinder.input;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Dates and periods as ISO-8601 writes them, read without exceptions and within bounds that every part of the program can hold. */
final class Days {

    static final int FIRST_YEAR = 1800;
    static final int LAST_YEAR = 2999;

    /** A technical bound, no norm: what is longer is a mistake of the sender's. */
    static final int LONGEST_YEARS = 100;

    private static final int DATE_LENGTH = 10;
    private static final long TOO_MUCH = 1_000_000L;

    private Days() {}

    /** {@code null} where the text is no date of the calendar, written as {@code 2016-09-06}. */
    static @Nullable LocalDate date(String text) {
        if (text.length() != DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, DATE_LENGTH);
        if (year < 0 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    static boolean isWithinBounds(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /** {@code null} where the text is no period of years, months and days, written as {@code P1Y6M}. */
    static @Nullable Span span(String text) {
        int length = text.length();
        if (length < 3 || text.charAt(0) != 'P') {
            return null;
        }
        long[] amounts = new long[3];
        int unit = 0;
        int at = 1;
        while (at < length) {
            boolean negative = text.charAt(at) == '-';
            int start = negative ? at + 1 : at;
            at = start;
            long amount = 0;
            while (at < length && isDigit(text.charAt(at))) {
                amount = Math.min(TOO_MUCH, amount * 10 + text.charAt(at) - '0');
                at++;
            }
            int named = at == length ? -1 : "YMD".indexOf(text.charAt(at), unit);
            if (at == start || named < 0) {
                return null;
            }
            amounts[named] = negative ? -amount : amount;
            unit = named + 1;
            at++;
        }
        return new Span(amounts[0], amounts[1], amounts[2]);
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            if (!isDigit(text.charAt(at))) {
                return -1;
            }
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Years, months and days as they are written, each far within the bounds of a number. */
    record Span(long years, long months, long days) {

        boolean isPositive() {
            return years >= 0 && months >= 0 && days >= 0 && years + months + days > 0;
        }

        /** By the mean lengths of the calendar: a hundred years are 1200 months or 36525 days. */
        boolean isWithinBounds() {
            long sixteenthDays = (years * 12 + months) * 487 + days * 16;
            return sixteenthDays <= LONGEST_YEARS * 12L * 487;
        }

        Period period() {
            return Period.of((int) years, (int) months, (int) days);
        }
    }
}
