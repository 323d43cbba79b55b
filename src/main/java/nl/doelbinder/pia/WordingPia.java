package nl.doelbinder.pia;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nl.doelbinder.pia.FindingPias.Whole;
import nl.doelbinder.pia.PrintedPia.Fact;
import nl.doelbinder.pia.PrintedPia.Item;
import nl.doelbinder.pia.PrintedPia.Part;
import nl.doelbinder.pia.PrintedPia.Table;
import nl.doelbinder.pia.Template.Kind;
import nl.doelbinder.pia.Template.Question;
import nl.doelbinder.pia.Template.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** Puts a PIA into the words of one language. */
final class WordingPia {

    private final MessageSource messages;
    private final Locale language;
    private final DateTimeFormatter days;

    WordingPia(MessageSource messages, Locale language) {
        this.messages = messages;
        this.language = language;
        days = DateTimeFormatter.ofPattern("d MMMM yyyy", language);
    }

    PrintedPia of(Whole whole, LocalDate today) {
        Pia pia = whole.pia();
        return new PrintedPia(
                pia.code(),
                pia.title(),
                said("words.ImpactStatus." + pia.status()),
                facts(whole),
                whole.form().template().sections().stream()
                        .map(section -> part(section, whole))
                        .toList(),
                Stream.of(risks(whole), remarks(whole), reviews(whole), versions(whole), annexes(whole))
                        .flatMap(Stream::ofNullable)
                        .toList(),
                said("pia.print.printed", days.format(today)));
    }

    private List<Fact> facts(Whole whole) {
        Pia pia = whole.pia();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("pia.unit", Objects.requireNonNullElse(pia.unit(), said("pia.generic"))));
        facts.add(fact(
                "pia.template",
                whole.form().template().title().in(language) + ", "
                        + whole.form().template().version()));
        facts.add(fact("pia.column.STARTED_ON", days.format(pia.startedOn())));
        pia.approvedOn().ifPresent(day -> facts.add(fact("pia.approved-on", days.format(day))));
        pia.validUntil().ifPresent(day -> facts.add(fact("pia.column.VALID_UNTIL", days.format(day))));
        pia.splitFrom().ifPresent(code -> facts.add(fact("pia.split-from", code)));
        pia.replaces().ifPresent(code -> facts.add(fact("pia.replaces", code)));
        pia.conditions().forEach(condition -> facts.add(fact("pia.condition", condition)));
        return facts;
    }

    private Part part(Section section, Whole whole) {
        return new Part(
                section.title().in(language),
                section.intro() == null ? null : section.intro().in(language),
                section.questions().stream()
                        .filter(whole.form()::asks)
                        .map(question -> item(question, whole.answers().get(question.id())))
                        .toList());
    }

    private Item item(Question question, @Nullable Answer answer) {
        JsonNode value = answer == null ? null : answer.value();
        if (answer == null || value == null) {
            return new Item(question.id(), question.text().in(language), null, null, said("pia.unanswered"));
        }
        boolean table = question.kind() == Kind.TABLE;
        return new Item(
                question.id(),
                question.text().in(language),
                table ? null : AnswerInWords.of(question, value, language, messages),
                table ? table(question, value) : null,
                answer.origin() == Origin.OWN ? null : said("pia.origin." + answer.origin()));
    }

    private Table table(Question question, JsonNode value) {
        return new Table(
                null,
                question.columns().stream()
                        .map(column -> column.label().in(language))
                        .toList(),
                value.valueStream()
                        .map(row -> question.columns().stream()
                                .map(column -> row.path(column.id()).asString(""))
                                .toList())
                        .toList());
    }

    private @Nullable Table risks(Whole whole) {
        return table(
                "pia.risks",
                List.of("pia.risk.title", "pia.risk.before", "pia.risk.measures", "pia.risk.after"),
                whole.risks().stream()
                        .map(risk -> risk.weight())
                        .map(risk -> List.of(
                                lines(risk.title(), risk.description()),
                                said("pia.print.weight", risk.likelihood(), risk.impact(), risk.before()),
                                lines(risk.measures(), risk.owner()),
                                said(
                                        "pia.print.weight",
                                        risk.residualLikelihood(),
                                        risk.residualImpact(),
                                        risk.after())))
                        .toList());
    }

    private @Nullable Table remarks(Whole whole) {
        return table(
                "pia.remarks",
                List.of("pia.print.question", "pia.remark", "pia.print.reply", "pia.print.state"),
                whole.remarks().stream()
                        .map(remark -> List.of(
                                remark.question(),
                                lines(remark.text(), remark.writtenBy()),
                                lines(remark.reply(), remark.repliedBy()),
                                said("words.Remark." + remark.state())))
                        .toList());
    }

    private @Nullable Table reviews(Whole whole) {
        return table(
                "pia.reviews",
                List.of("pia.print.version", "pia.review.outcome", "pia.print.by", "pia.review.reason"),
                whole.reviews().stream()
                        .map(review -> List.of(
                                String.valueOf(review.number()),
                                said("words.PiaOutcome." + review.outcome()),
                                lines(review.reviewedBy(), days.format(review.reviewedOn())),
                                lines(review.reason(), String.join("\n", review.conditions()), review.residualRisk())))
                        .toList());
    }

    private @Nullable Table versions(Whole whole) {
        return table(
                "pia.versions",
                List.of("pia.print.version", "pia.print.by", "pia.print.hash"),
                whole.versions().stream()
                        .map(version -> List.of(
                                String.valueOf(version.number()),
                                lines(
                                        version.submittedBy(),
                                        version.submittedAt().toString()),
                                version.sha256()))
                        .toList());
    }

    private @Nullable Table annexes(Whole whole) {
        return table(
                "pia.annexes",
                List.of("pia.print.from", "pia.print.content", "pia.print.reason"),
                whole.annexes().stream()
                        .map(annex -> List.of(
                                annex.source() + " " + annex.reference(), annex.content(), said(annex.reason())))
                        .toList());
    }

    /** {@code null} where there is nothing to show. */
    private @Nullable Table table(String title, List<String> heads, List<List<String>> rows) {
        return rows.isEmpty()
                ? null
                : new Table(said(title), heads.stream().map(this::said).toList(), rows);
    }

    private Fact fact(String name, String value) {
        return new Fact(said(name), value);
    }

    private static String lines(@Nullable String... lines) {
        return String.join(
                "\n",
                Stream.of(lines)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private String said(String key, Object... values) {
        return String.valueOf(messages.getMessage(key, values, language));
    }
}
