package nl.doelbinder.policy.api;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.doelbinder.input.Codes;
import nl.doelbinder.input.http.Listing;
import nl.doelbinder.input.http.Query;
import nl.doelbinder.policy.Colour;
import nl.doelbinder.policy.CurrentRegisters;
import nl.doelbinder.policy.Factor;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.Validity;
import nl.doelbinder.policy.register.LegalQuestion;
import nl.doelbinder.policy.register.MatrixCell;
import nl.doelbinder.policy.register.Purpose;
import nl.doelbinder.policy.register.RetentionNorm;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The policy's registers, as they hold {@code on} a day: today if none is named. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class PolicyRegisterResource {

    private static final Codes<Framework> FRAMEWORKS = Codes.of(Framework.class);
    private static final Codes<ServiceLine> SERVICE_LINES = Codes.of(ServiceLine.class);
    private static final Codes<Level> LEVELS = Codes.of(Level.class);
    private static final Codes<Factor> FACTORS = Codes.of(Factor.class);

    private final CurrentRegisters registers;
    private final Clock clock;

    PolicyRegisterResource(CurrentRegisters registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    @GetMapping("/purposes")
    Listing<PurposeView> purposes(Query query) {
        var day = day(query);
        var code = query.text("code");
        var unit = query.text("unit");
        var framework = query.code("framework", FRAMEWORKS);
        var paging = query.paging();
        query.end();
        return query.listing(
                registers.current().entries().purposes().stream()
                        .filter(purpose -> purpose.validity().holds(day))
                        .filter(purpose -> matches(code, purpose.code()))
                        .filter(purpose -> matches(unit, purpose.unitCode()))
                        .filter(purpose -> matches(framework, purpose.framework()))
                        .sorted(comparing(Purpose::unitCode)
                                .thenComparing(Purpose::code)
                                .thenComparing(Purpose::framework))
                        .map(PurposeView::of)
                        .toList(),
                paging);
    }

    @GetMapping("/retention-norms")
    Listing<NormView> norms(Query query) {
        var day = day(query);
        var framework = query.code("framework", FRAMEWORKS);
        var serviceLine = query.code("serviceLine", SERVICE_LINES);
        var level = query.code("level", LEVELS);
        var paging = query.paging();
        query.end();
        return query.listing(
                registers.current().entries().norms().stream()
                        .filter(norm -> norm.validity().holds(day))
                        .filter(norm -> matches(framework, norm.framework()))
                        .filter(norm -> matches(serviceLine, norm.serviceLine()))
                        .filter(norm -> matches(level, norm.level()))
                        .sorted(comparing(RetentionNorm::framework)
                                .thenComparing(RetentionNorm::serviceLine)
                                .thenComparing(RetentionNorm::level))
                        .map(NormView::of)
                        .toList(),
                paging);
    }

    /** An answer shows from its own day on; before, the question is open. */
    @GetMapping("/legal-questions")
    Listing<QuestionView> questions(Query query) {
        var day = day(query);
        var paging = query.paging();
        query.end();
        return query.listing(
                registers.current().entries().questions().stream()
                        .sorted(comparing(LegalQuestion::topic))
                        .map(question -> QuestionView.of(question, day))
                        .toList(),
                paging);
    }

    @GetMapping("/matrix")
    Listing<CellView> matrix(Query query) {
        var day = day(query);
        var framework = query.code("framework", FRAMEWORKS);
        var factor = query.code("factor", FACTORS);
        var paging = query.paging();
        query.end();
        return query.listing(
                registers.current().entries().cells().stream()
                        .filter(cell -> cell.validity().holds(day))
                        .filter(cell -> matches(framework, cell.framework()))
                        .filter(cell -> matches(factor, cell.factor()))
                        .sorted(comparing(MatrixCell::factor)
                                .thenComparing(MatrixCell::value)
                                .thenComparing(MatrixCell::framework))
                        .map(CellView::of)
                        .toList(),
                paging);
    }

    private LocalDate day(Query query) {
        LocalDate day = query.date("on");
        return day == null ? LocalDate.now(clock) : day;
    }

    private static boolean matches(@Nullable Object wanted, Object found) {
        return wanted == null || wanted.equals(found);
    }

    record PurposeView(
            String code,
            String unit,
            Framework framework,
            List<ServiceLine> serviceLines,
            Level maxLevel,
            String label,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        static PurposeView of(Purpose purpose) {
            Validity validity = purpose.validity();
            return new PurposeView(
                    purpose.code(),
                    purpose.unitCode(),
                    purpose.framework(),
                    purpose.serviceLines().stream().sorted().toList(),
                    purpose.maxLevel(),
                    purpose.label(),
                    validity.from(),
                    validity.until());
        }
    }

    record NormView(
            Framework framework,
            ServiceLine serviceLine,
            Level level,
            Period max,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        static NormView of(RetentionNorm norm) {
            Validity validity = norm.validity();
            return new NormView(
                    norm.framework(), norm.serviceLine(), norm.level(), norm.max(), validity.from(), validity.until());
        }
    }

    record QuestionView(
            String topic, String label, @Nullable LocalDate raisedOn, LegalQuestion.@Nullable Answer answer) {

        static QuestionView of(LegalQuestion question, LocalDate day) {
            LegalQuestion.Answer answer = question.answer();
            return new QuestionView(
                    question.topic(),
                    question.label(),
                    question.raisedOn(),
                    answer == null || answer.answeredOn().isAfter(day) ? null : answer);
        }
    }

    record CellView(
            Factor factor,
            String value,
            Framework framework,
            Colour colour,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        static CellView of(MatrixCell cell) {
            Validity validity = cell.validity();
            return new CellView(
                    cell.factor(), cell.value(), cell.framework(), cell.colour(), validity.from(), validity.until());
        }
    }
}
