package nl.doelbinder.steering;

import java.time.LocalDate;

/** What happened to a meeting and leaves the program. */
public sealed interface MeetingEvent {

    String code();

    record MeetingConvened(String code) implements MeetingEvent {}

    /** It does not take place, on no day. */
    record MeetingCalledOff(String code) implements MeetingEvent {}

    /** It takes place on another day. */
    record MeetingMoved(String code, LocalDate to) implements MeetingEvent {}

    record MinutesApproved(String code) implements MeetingEvent {}

    record MinutesSentOn(String code) implements MeetingEvent {}
}
