package nl.doelbinder.monitoring.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.doelbinder.input.http.PeriodInWords;
import nl.doelbinder.monitoring.Condition;
import nl.doelbinder.monitoring.Decided;
import nl.doelbinder.monitoring.MonitoringRequest;
import nl.doelbinder.monitoring.RequestSummary;
import nl.doelbinder.monitoring.State;
import nl.doelbinder.policy.Authorisation;
import nl.doelbinder.policy.Outcome;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.register.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Turns requests into what pages show, for a reader of one language. */
final class ShownRequest {

    private final MessageSource messages;
    private final Registers registers;
    private final ZoneId zone;
    private final Locale locale;

    ShownRequest(MessageSource messages, Registers registers, ZoneId zone, Locale locale) {
        this.messages = messages;
        this.registers = registers;
        this.zone = zone;
        this.locale = locale;
    }

    Row row(RequestSummary request) {
        return new Row(
                request.code(),
                request.title(),
                request.facts().unitCode(),
                purpose(request.facts()),
                request.state(),
                tone(request.state()),
                request.verdict(),
                shortDay(request.filedAt().atZone(zone).toLocalDate()),
                shortDay(request.grantedUntil()),
                shortDay(request.destroyBy()));
    }

    Case one(MonitoringRequest request) {
        return new Case(
                request.code(),
                request.version(),
                request.title(),
                request.justification(),
                unit(request.unit()),
                request.state(),
                tone(request.state()),
                request.verdict(),
                ShownAssessment.of(request.assessment().assessment(), locale),
                facts(request.facts()),
                days(request),
                request.conditions().stream().map(this::condition).toList(),
                request.acceptedBy().orElse(null),
                day(request.acceptedOn().orElse(null)),
                request.decision().map(this::decision).orElse(null),
                request.endReason().orElse(null),
                request.filedBy(),
                moment(request.filedAt()));
    }

    String moment(Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", locale).format(at.atZone(zone));
    }

    @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : ShownAssessment.day(day, locale);
    }

    private @Nullable String shortDay(@Nullable LocalDate day) {
        return day == null
                ? null
                : DateTimeFormatter.ofPattern("d MMM yyyy", locale).format(day);
    }

    String period(Period period) {
        return PeriodInWords.of(period, messages, locale);
    }

    private String unit(String code) {
        return registers.unit(code).map(unit -> unit.name() + " (" + code + ")").orElse(code);
    }

    private String purpose(RequestFacts facts) {
        return registers.purposes(facts.unitCode(), facts.purpose(), facts.from()).stream()
                .findFirst()
                .map(purpose -> purpose.label())
                .orElse(facts.purpose());
    }

    private List<Fact> facts(RequestFacts facts) {
        List<Fact> shown = new ArrayList<>();
        shown.add(new Fact("purpose", purpose(facts) + " (" + facts.purpose() + ")"));
        shown.add(new Fact("tool", facts.tool()));
        shown.add(word("framework", facts.framework()));
        shown.add(word("serviceLine", facts.serviceLine()));
        shown.add(word("level", facts.level()));
        shown.add(word("collection", facts.collection()));
        shown.add(word("access", facts.access()));
        shown.add(word("identity", facts.identity()));
        shown.add(word("location", facts.location()));
        shown.add(yes("specialCategories", facts.specialCategories()));
        shown.add(yes("minors", facts.minors()));
        shown.add(yes("automatedDecision", facts.automatedDecision()));
        shown.add(new Fact(
                "recipients",
                facts.recipients().isEmpty()
                        ? text("case.nobody")
                        : String.join(
                                ", ",
                                facts.recipients().stream()
                                        .sorted()
                                        .map(recipient -> text("words.Recipient." + recipient))
                                        .toList())));
        shown.add(new Fact(
                "period",
                text(
                        "case.from-until",
                        ShownAssessment.day(facts.from(), locale),
                        ShownAssessment.day(facts.until(), locale))));
        shown.add(new Fact("retention", period(facts.retention())));
        Authorisation order = facts.authorisation();
        if (order != null) {
            shown.add(new Fact(
                    "authorisation",
                    text(
                            "case.order",
                            order.article(),
                            order.reference(),
                            ShownAssessment.day(order.from(), locale),
                            ShownAssessment.day(order.until(), locale))));
        }
        return shown;
    }

    private List<Fact> days(MonitoringRequest request) {
        List<Fact> days = new ArrayList<>();
        days.add(new Fact("filed", text("case.filed", moment(request.filedAt()), request.filedBy())));
        add(days, "grantedUntil", request.grantedUntil());
        if (request.state() == State.GRANTED || request.state() == State.SUSPENDED) {
            add(days, "reweighOn", request.reweighOn());
        }
        add(days, "endedOn", request.endedOn());
        add(days, "destroyBy", request.destroyBy());
        add(days, "destroyedOn", request.destroyedOn());
        return days;
    }

    private void add(List<Fact> days, String name, Optional<LocalDate> day) {
        day.ifPresent(known -> days.add(new Fact(name, ShownAssessment.day(known, locale))));
    }

    private Held condition(Condition condition) {
        return new Held(condition.rule(), condition.text().in(locale), day(condition.until()));
    }

    private Made decision(Decided decided) {
        return new Made(
                decided.outcome().name(),
                decided.by(),
                ShownAssessment.day(decided.on(), locale),
                decided.reason(),
                decided.reference());
    }

    private Fact word(String name, Enum<?> value) {
        return new Fact(name, text("words." + value.getDeclaringClass().getSimpleName() + "." + value.name()));
    }

    private Fact yes(String name, boolean value) {
        return new Fact(name, text("words.YesNo." + value));
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    /** How a state looks: with the word, a shape and a colour. */
    static String tone(State state) {
        return switch (state) {
            case GRANTED -> "ok";
            case AWAITING_ACCEPTANCE, REFERRED, SUSPENDED -> "busy";
            case REFUSED, DESTRUCTION_OVERDUE -> "bad";
            case WITHDRAWN, ENDED, DESTROYED -> "calm";
        };
    }

    /** A line of the list. */
    public record Row(
            String code,
            String title,
            String unit,
            String purpose,
            State state,
            String tone,
            Outcome verdict,
            @Nullable String filed,
            @Nullable String grantedUntil,
            @Nullable String destroyBy) {}

    /** One request. */
    public record Case(
            String code,
            long version,
            String title,
            String justification,
            String unit,
            State state,
            String tone,
            Outcome verdict,
            ShownAssessment assessment,
            List<Fact> facts,
            List<Fact> days,
            List<Held> conditions,
            @Nullable String acceptedBy,
            @Nullable String acceptedOn,
            @Nullable Made decision,
            @Nullable String endReason,
            String filedBy,
            String filedAt) {}

    /** One fact; its name is the message {@code case.fact.<name>}. */
    public record Fact(String name, String value) {}

    /** One condition. */
    public record Held(
            @Nullable String rule, String text, @Nullable String until) {}

    /** A privacy officer's decision. */
    public record Made(
            String outcome,
            String by,
            String on,
            String reason,
            @Nullable String reference) {}
}
