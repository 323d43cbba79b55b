package nl.doelbinder.pia;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.Tree;
import nl.doelbinder.input.Trees;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.pia.ImportRecord.Line;
import nl.doelbinder.pia.ImportRecord.Result;
import nl.doelbinder.pia.ImportRecord.Tool;
import nl.doelbinder.pia.PiaFile.Answered;
import nl.doelbinder.pia.PiaFile.Head;
import nl.doelbinder.pia.PiaFile.Kept;
import nl.doelbinder.pia.PiaFile.Made;
import nl.doelbinder.pia.Template.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a file with PIAs, whatever made it, into what can be begun here. */
@Component
class ReadingForeignFiles {

    /** Of the state's present model; a file of another tool names no template of ours. */
    private static final String TODAYS = "MODEL-DPIA";

    private static final int MOST_PARTS = 5000;
    private static final int MOST_PIAS = 50;

    private final Templates templates;
    private final RegisterCodes registers;
    private final MessageSource messages;

    ReadingForeignFiles(Templates templates, RegisterCodes registers, MessageSource messages) {
        this.templates = templates;
        this.registers = registers;
        this.messages = messages;
    }

    List<Brought> read(SentPia sent, Actor by, Instant now) {
        Tree tree = Trees.json(sent.contents());
        Reading reading = Reading.of(tree);
        reading.refuseIfFaulty();
        reading.checkTexts();
        reading.refuseIfFaulty();
        JsonNode root = tree.root();
        if (root.path("format").asString("").startsWith("urn:nl:doelbinder:pia:")) {
            return List.of(own(ReadingPiaFile.read(reading, templates), sent));
        }
        List<ForeignFile> files = foreign(root, reading, sent);
        if (files.size() > MOST_PIAS) {
            reading.add(Fault.at("", "pia.import.too-many", "", files.size(), MOST_PIAS));
        }
        files.forEach(file -> limit(file, reading));
        reading.refuseIfFaulty();
        return files.stream().map(file -> brought(file, sent, by, now)).toList();
    }

    private List<ForeignFile> foreign(JsonNode root, Reading reading, SentPia sent) {
        if (ReadingCnilFile.isOne(root) || ReadingCnilFile.isList(root)) {
            return ReadingCnilFile.read(root, reading, messages, sent.language());
        }
        if (root instanceof ObjectNode object && object.path("metadata").isObject() && object.has("answers")) {
            return List.of(ReadingStateFile.read(object, reading));
        }
        reading.add(Fault.at("", "pia.import.unknown-kind"));
        return List.of();
    }

    private static void limit(ForeignFile file, Reading reading) {
        int parts = file.leaves().size() + file.rest().size();
        if (parts > MOST_PARTS) {
            reading.add(Fault.at("/answers", "pia.import.too-many", "answers", parts, MOST_PARTS));
        }
    }

    /** Of this program's own: everything as it was, but for what a draft of this unit cannot have. */
    private Brought own(PiaFile file, SentPia sent) {
        Head head = file.pia();
        String unit = sent.unit() == null ? head.unit() : sent.unit();
        Template template = templates
                .find(head.template().code(), head.template().version())
                .orElseThrow();
        List<Line> lines = new ArrayList<>();
        List<Answered> answers = new ArrayList<>();
        List<Kept> annexes = new ArrayList<>(file.annexes());
        for (Answered answer : file.answers()) {
            Question question = template.question(answer.question()).orElseThrow();
            JsonNode value = answer.value();
            String reference = "answers/" + question.id();
            if (value == null || PlacingLeaves.fitting(question, value, registers.of(question, unit)) != null) {
                answers.add(answer);
                lines.add(new Line(reference, Result.ANSWER, question.id(), null, 1));
            } else {
                annexes.add(new Kept(head.code(), reference, value.toString(), "pia.annex.not-fitting"));
                lines.add(new Line(reference, Result.ANNEX, null, "pia.annex.not-fitting", 1));
            }
        }
        String left = notOfADraft(head);
        if (!left.isEmpty()) {
            annexes.add(new Kept(head.code(), "pia", left, "pia.annex.not-of-a-draft"));
            lines.add(new Line("pia", Result.ANNEX, null, "pia.annex.not-of-a-draft", 1));
        }
        count(lines, "risks", Result.RISK, file.risks().size());
        count(lines, "versions", Result.HISTORY, file.versions().size());
        count(lines, "remarks", Result.HISTORY, file.remarks().size());
        count(lines, "reviews", Result.HISTORY, file.reviews().size());
        count(lines, "annexes", Result.ANNEX, file.annexes().size());
        Head own = head(unit, sent.title() == null ? head.title() : sent.title(), head.template(), head);
        return new Brought(
                Tool.DOELBINDER,
                head.code(),
                new PiaFile(
                        file.format(),
                        own,
                        answers,
                        file.risks(),
                        file.versions(),
                        file.remarks(),
                        file.reviews(),
                        annexes),
                lines);
    }

    private Brought brought(ForeignFile file, SentPia sent, Actor by, Instant now) {
        String wanted = sent.template() == null ? TODAYS : sent.template();
        Template template = templates
                .newest(wanted)
                .orElseThrow(() -> new BadInput(List.of(Fault.at("/template", "pia.refusal.no-template", wanted))));
        PlacingLeaves placing =
                new PlacingLeaves(template, file.name(), question -> registers.of(question, sent.unit()));
        placing.place(file.leaves());
        List<Line> lines = new ArrayList<>(placing.lines());
        file.risks()
                .forEach(risk -> risk.references()
                        .forEach(reference -> lines.add(new Line(reference, Result.RISK, null, null, 1))));
        List<Kept> annexes = new ArrayList<>();
        file.leaves().stream()
                .filter(leaf -> !placing.isPlaced(leaf))
                .forEach(leaf -> keep(file, leaf.reference(), leaf.text(), placing.reason(leaf), annexes, lines));
        file.rest().forEach(part -> keep(file, part.reference(), part.text(), part.reason(), annexes, lines));
        List<Answered> answers = placing.answers().entrySet().stream()
                .map(answer -> new Answered(answer.getKey(), answer.getValue(), Origin.IMPORTED, 1, by.username(), now))
                .toList();
        String title = Optional.ofNullable(sent.title())
                .or(() -> Optional.of(file.title()).filter(found -> !found.isBlank()))
                .orElseGet(sent::bareName);
        return new Brought(
                file.tool(),
                file.source(),
                new PiaFile(
                        PiaFile.FORMAT,
                        head(sent.unit(), title, new Made(template.code(), template.version()), null),
                        answers,
                        file.risks().stream().map(ForeignFile.Weighed::weight).toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        annexes),
                lines);
    }

    private static void keep(
            ForeignFile file, String reference, String text, String reason, List<Kept> annexes, List<Line> lines) {
        if (!text.isBlank()) {
            annexes.add(new Kept(file.source(), reference, text, reason));
            lines.add(new Line(reference, Result.ANNEX, null, reason, 1));
        }
    }

    private static Head head(@Nullable String unit, String title, Made template, @Nullable Head there) {
        return new Head(
                "-",
                unit,
                title,
                template,
                ImpactStatus.DRAFT,
                null,
                null,
                "-",
                LocalDate.EPOCH,
                there == null ? List.of() : there.writers(),
                null,
                null,
                null,
                there == null ? List.of() : there.conditions(),
                List.of(),
                List.of(),
                false);
    }

    private static String notOfADraft(Head head) {
        Map<String, Object> left = new LinkedHashMap<>();
        left.put("code", head.code());
        left.put("unit", Optional.<Object>ofNullable(head.unit()).orElse(""));
        left.put("status", head.status());
        left.put("startedBy", head.startedBy());
        left.put("startedOn", head.startedOn());
        Optional.ofNullable(head.splitFrom()).ifPresent(code -> left.put("splitFrom", code));
        Optional.ofNullable(head.replaces()).ifPresent(code -> left.put("replaces", code));
        Optional.ofNullable(head.approvedOn()).ifPresent(day -> left.put("approvedOn", day));
        Optional.ofNullable(head.validUntil()).ifPresent(day -> left.put("validUntil", day));
        Optional.ofNullable(head.endedOn()).ifPresent(day -> left.put("endedOn", day));
        Map<String, List<String>> lists = Map.of("splitInto", head.splitInto(), "movedGrounds", head.movedGrounds());
        lists.forEach((name, texts) -> texts.forEach(text -> left.merge(name, text, (one, more) -> one + ", " + more)));
        if (head.illustrative()) {
            left.put("illustrative", true);
        }
        return left.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static void count(List<Line> lines, String reference, Result result, int count) {
        if (count > 0) {
            lines.add(new Line(reference, result, null, null, count));
        }
    }
}
