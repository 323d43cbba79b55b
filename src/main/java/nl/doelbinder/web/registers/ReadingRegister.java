package nl.doelbinder.web.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doelbinder.contract.ContractEntries;
import nl.doelbinder.organisation.Boards;
import nl.doelbinder.organisation.Units;
import nl.doelbinder.pia.ImpactEntries;
import nl.doelbinder.policy.Colour;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.register.LegalQuestion;
import nl.doelbinder.policy.register.MatrixCell;
import nl.doelbinder.policy.register.PolicyEntries;
import nl.doelbinder.policy.register.Terms;
import org.springframework.stereotype.Component;

/** Reads a register as the rows of a table, as of a day. */
@Component
class ReadingRegister {

    private final PolicyEntries policy;
    private final ContractEntries contracts;
    private final ImpactEntries impacts;
    private final Units units;
    private final Boards boards;
    private final CurrentRegisters registers;

    ReadingRegister(
            PolicyEntries policy,
            ContractEntries contracts,
            ImpactEntries impacts,
            Units units,
            Boards boards,
            CurrentRegisters registers) {
        this.policy = policy;
        this.contracts = contracts;
        this.impacts = impacts;
        this.units = units;
        this.boards = boards;
        this.registers = registers;
    }

    List<List<Cell>> rows(RegisterName name, LocalDate day, Wording in) {
        return switch (name) {
            case PURPOSES -> purposes(day, in);
            case NORMS -> norms(day, in);
            case QUESTIONS -> questions(day, in);
            case MATRIX -> matrix(day, in);
            case TOOLS -> tools(in);
            case CONTRACTS -> terms(day, in);
            case LICENCES -> licences(day, in);
            case IMPACTS -> impacts(in);
            case UNITS -> units();
            case BOARDS -> boards(day, in);
        };
    }

    private List<List<Cell>> purposes(LocalDate day, Wording in) {
        return policy.purposes(day).stream()
                .map(entry -> plain(
                        entry.unitCode(),
                        entry.code(),
                        entry.label(),
                        in.word(entry.framework()),
                        in.words(entry.serviceLines()),
                        in.word(entry.maxLevel()),
                        in.valid(entry.validity())))
                .toList();
    }

    private List<List<Cell>> norms(LocalDate day, Wording in) {
        return policy.norms(day).stream()
                .map(entry -> plain(
                        in.word(entry.framework()),
                        in.word(entry.serviceLine()),
                        in.word(entry.level()),
                        in.period(entry.max()),
                        in.valid(entry.validity())))
                .toList();
    }

    private List<List<Cell>> questions(LocalDate day, Wording in) {
        return policy.questions(day).stream()
                .map(entry -> {
                    LegalQuestion.Answer answer = entry.answer();
                    Cell said = answer == null
                            ? Cell.toned(in.text("register.open"), "busy")
                            : Cell.toned(
                                    in.text("register.ruling." + answer.ruling(), String.valueOf(answer.condition())),
                                    answer.ruling() == LegalQuestion.Ruling.FORBID ? "bad" : "ok");
                    return List.of(
                            Cell.plain(entry.topic()),
                            Cell.plain(entry.label()),
                            Cell.plain(in.day(entry.raisedOn())),
                            said,
                            Cell.plain(answer == null ? null : in.day(answer.answeredOn())));
                })
                .toList();
    }

    /** One row for each value of a factor, one column for each framework. */
    private List<List<Cell>> matrix(LocalDate day, Wording in) {
        Map<String, Map<Framework, Colour>> colours = new LinkedHashMap<>();
        Map<String, MatrixCell> first = new LinkedHashMap<>();
        for (MatrixCell cell : policy.matrix(day)) {
            String key = cell.factor() + "." + cell.value();
            first.putIfAbsent(key, cell);
            colours.computeIfAbsent(key, unused -> new LinkedHashMap<>()).put(cell.framework(), cell.colour());
        }
        List<List<Cell>> rows = new ArrayList<>();
        first.forEach((key, cell) -> {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.plain(in.word(cell.factor())));
            row.add(Cell.plain(in.text("words.Factor." + key)));
            for (Framework framework :
                    List.of(Framework.SERVICE, Framework.SUPERVISION, Framework.INVESTIGATION, Framework.SECURITY)) {
                Colour colour = colours.getOrDefault(key, Map.of()).getOrDefault(framework, Colour.ORANGE);
                row.add(Cell.toned(in.word(colour), colour.name()));
            }
            rows.add(row);
        });
        return rows;
    }

    private List<List<Cell>> tools(Wording in) {
        return contracts.tools().stream()
                .map(entry -> entry.tool())
                .map(tool -> List.of(
                        Cell.plain(tool.code()),
                        Cell.plain(tool.vendor()),
                        Cell.plain(in.words(tool.serviceLines())),
                        Cell.plain(in.word(tool.hosting())),
                        Cell.plain(in.day(tool.iso27001Until())),
                        Cell.toned(in.yes(tool.processorAgreement()), tool.processorAgreement() ? "ok" : "bad")))
                .toList();
    }

    /** Terms that hold the day, each judged by the option that it took. */
    private List<List<Cell>> terms(LocalDate day, Wording in) {
        Map<String, LocalDate> notices = new LinkedHashMap<>();
        contracts.contracts(day).forEach(entry -> {
            LocalDate notice = entry.terminationNoticeBy();
            if (notice != null) {
                notices.put(entry.contract().number(), notice);
            }
        });
        List<List<Cell>> rows = new ArrayList<>();
        contracts
                .tools()
                .forEach(entry -> registers.current().termsFor(entry.tool().code()).all().stream()
                        .filter(term -> term.validity().holds(day))
                        .forEach(term -> rows.add(List.of(
                                Cell.plain(term.contract()),
                                Cell.plain(entry.tool().code()),
                                Cell.plain(in.text(
                                        term.agreedOn() == null ? "register.first-term" : "register.extension")),
                                Cell.plain(in.valid(term.validity())),
                                Cell.plain(agreed(term, in)),
                                Cell.toned(
                                        in.text(
                                                "register.standing." + term.standing(),
                                                String.valueOf(term.consentBy())),
                                        tone(term.standing())),
                                Cell.plain(in.day(notices.get(term.contract())))))));
        return rows;
    }

    private static String agreed(Terms.Term term, Wording in) {
        String on = in.day(term.agreedOn());
        String last = in.day(term.agreedAtLast());
        if (on == null) {
            return "–";
        }
        return last == null ? on : in.text("register.agreed", on, last);
    }

    private static String tone(Terms.Standing standing) {
        return switch (standing) {
            case SOUND -> "ok";
            case LATE_WITH_CONSENT, LATE -> "busy";
            case UNLAWFUL -> "bad";
        };
    }

    private List<List<Cell>> licences(LocalDate day, Wording in) {
        return contracts.licences(day).stream()
                .map(entry -> entry.licence())
                .map(licence -> List.of(
                        Cell.plain(licence.contract()),
                        Cell.plain(licence.unitCode()),
                        Cell.share(
                                in.text("register.use", licence.active(), licence.granted()),
                                licence.active(),
                                licence.granted()),
                        Cell.plain(licence.granted()),
                        Cell.plain(licence.active()),
                        Cell.plain(in.valid(licence.validity()))))
                .toList();
    }

    private List<List<Cell>> impacts(Wording in) {
        return impacts.all().stream()
                .map(entry -> {
                    var pia = entry.assessment();
                    return List.of(
                            Cell.plain(pia.code()),
                            Cell.plain(pia.unitCode() == null ? in.text("register.generic") : pia.unitCode()),
                            Cell.toned(in.word(entry.status()), pia.approved() ? "ok" : "busy"),
                            Cell.plain(
                                    pia.purposes().isEmpty()
                                            ? null
                                            : String.join(
                                                    ", ",
                                                    pia.purposes().stream()
                                                            .sorted()
                                                            .toList())),
                            Cell.plain(in.words(pia.serviceLines())),
                            Cell.plain(pia.levels().isEmpty() ? null : in.words(pia.levels())),
                            Cell.plain(in.day(pia.approvedOn())),
                            Cell.plain(in.day(pia.validUntil())));
                })
                .toList();
    }

    private List<List<Cell>> units() {
        return units.all().stream()
                .map(unit -> plain(unit.code(), unit.name(), String.join(", ", unit.frameworks())))
                .toList();
    }

    private List<List<Cell>> boards(LocalDate day, Wording in) {
        return boards.all().stream()
                .map(board -> plain(
                        board.order(),
                        board.code(),
                        board.name(),
                        in.text("register.days-before", board.papersDaysBefore()),
                        board.quorum(),
                        in.yes(board.writtenProcedure()),
                        board.meetings().stream()
                                .filter(meeting -> !meeting.isBefore(day))
                                .findFirst()
                                .map(in::day)
                                .orElse("–")))
                .toList();
    }

    private static List<Cell> plain(Object... values) {
        return Arrays.stream(values).map(Cell::plain).toList();
    }
}
