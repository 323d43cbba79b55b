package nl.doelbinder.steering;

/** What happened to a meeting and leaves the program. */
public sealed interface MeetingEvent {

    String code();

    record MeetingConvened(String code) implements MeetingEvent {}

    record MinutesApproved(String code) implements MeetingEvent {}

    record MinutesSentOn(String code) implements MeetingEvent {}
}
