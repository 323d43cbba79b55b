package nl.doelbinder.pia.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.InputObject;
import nl.doelbinder.input.Reading;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.pia.Answer;
import nl.doelbinder.pia.FindingPias;
import nl.doelbinder.pia.FindingPias.Whole;
import nl.doelbinder.pia.Pia;
import nl.doelbinder.pia.ReadingAnswer;
import nl.doelbinder.pia.RegisterCodes;
import nl.doelbinder.pia.SavingAnswer;
import nl.doelbinder.pia.Template;
import nl.doelbinder.pia.Template.Question;
import nl.doelbinder.pia.Template.Section;
import nl.doelbinder.pia.Templates;
import nl.doelbinder.pia.TextDifference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form of a PIA, a section a page. Each answer is saved by itself: while one types, or with its button where there is
 * no script. Of two who write the same at once the second is shown what the first wrote.
 */
@Controller
@RequestMapping("/pias/{code}")
class PiaWritingPages {

    private final FindingPias finding;
    private final SavingAnswer saving;
    private final Templates templates;
    private final RegisterCodes registers;
    private final MessageSource messages;

    PiaWritingPages(
            FindingPias finding,
            SavingAnswer saving,
            Templates templates,
            RegisterCodes registers,
            MessageSource messages) {
        this.finding = finding;
        this.saving = saving;
        this.templates = templates;
        this.registers = registers;
        this.messages = messages;
    }

    @GetMapping("/delen/{section}")
    String section(@PathVariable String code, @PathVariable String section, Model model, Actor actor, Locale locale) {
        return page(finding.whole(code, actor), section, model, actor, locale);
    }

    @GetMapping("/antwoorden/{question}")
    String back(@PathVariable String code, @PathVariable String question, Actor actor) {
        Pia pia = finding.one(code, actor);
        Template template = templates.of(pia.template(), pia.templateVersion());
        return "redirect:/pias/" + pia.code() + "/delen/"
                + sectionOf(template, question).id() + "#" + anchor(question);
    }

    @PostMapping("/antwoorden/{question}")
    String save(
            @PathVariable String code,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String byHtmx,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response) {
        Pia pia = finding.one(code, actor);
        Template template = templates.of(pia.template(), pia.templateVersion());
        Question asked = template.question(question)
                .orElseThrow(() -> new Refusal.NotFound("pia.refusal.no-question", code, question));
        Reading reading = Reading.of(AnswerTree.of(asked, fields));
        InputObject root = reading.root();
        var value = ReadingAnswer.read(root, asked, registers.of(asked, pia.unit()));
        try {
            reading.refuseIfFaulty();
            Answer saved = saving.save(code, question, value, expected(fields), actor);
            if (byHtmx == null) {
                return "redirect:/pias/" + code + "/delen/"
                        + sectionOf(template, question).id() + "#" + anchor(question);
            }
            if (isConditionOfOthers(template, asked) || fields.containsKey("more")) {
                response.setHeader("HX-Refresh", "true");
            }
            model.addAttribute("saved", saved);
            model.addAttribute("anchor", anchor(question));
            return "pia/fragments/question :: saved";
        } catch (BadInput bad) {
            return wrong(
                    bad,
                    HttpStatus.BAD_REQUEST,
                    new Typed(pia, asked, fields, byHtmx != null),
                    model,
                    actor,
                    locale,
                    response);
        } catch (Refusal.Overtaken overtaken) {
            Answer theirs = finding.answer(code, question, actor).orElse(null);
            model.addAttribute("theirs", theirs == null ? null : shown(asked, theirs, locale));
            model.addAttribute("theirEdition", theirs == null ? 0 : theirs.edition());
            model.addAttribute("conflict", question);
            model.addAttribute("pia", pia);
            model.addAttribute("pieces", difference(asked, theirs, fields));
            return wrong(
                    overtaken,
                    HttpStatus.PRECONDITION_FAILED,
                    new Typed(pia, asked, fields, byHtmx != null),
                    model,
                    actor,
                    locale,
                    response);
        }
    }

    /** What was typed stays: by htmx on the page itself, else it is put back into the field. */
    private String wrong(
            RuntimeException wrong,
            HttpStatus status,
            Typed typed,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response) {
        List<String> faults = Faults.of(wrong, messages, locale);
        model.addAttribute("anchor", anchor(typed.question().id()));
        model.addAttribute("answerFaults", faults);
        if (typed.byHtmx()) {
            return "pia/fragments/question :: refused";
        }
        response.setStatus(status.value());
        String text = typed.fields().getFirst("value");
        model.addAttribute("faults", faults);
        model.addAttribute("typedQuestion", typed.question().id());
        model.addAttribute("typedText", text == null ? "" : text);
        Template template = templates.of(typed.pia().template(), typed.pia().templateVersion());
        return page(
                finding.whole(typed.pia().code(), actor),
                sectionOf(template, typed.question().id()).id(),
                model,
                actor,
                locale);
    }

    private String page(Whole whole, String section, Model model, Actor actor, Locale locale) {
        Template template = whole.form().template();
        Section here = template.section(section)
                .orElseThrow(() -> new Refusal.NotFound(
                        "pia.refusal.no-question", whole.pia().code(), section));
        int at = template.sections().indexOf(here);
        model.addAttribute("pia", whole.pia());
        model.addAttribute("may", PiaPage.May.of(whole.pia(), actor));
        model.addAttribute("sectionTitle", here.title().in(locale));
        model.addAttribute("sectionId", here.id());
        model.addAttribute("intro", here.intro() == null ? null : here.intro().in(locale));
        model.addAttribute(
                "previous", at == 0 ? null : template.sections().get(at - 1).id());
        model.addAttribute(
                "next",
                at == template.sections().size() - 1
                        ? null
                        : template.sections().get(at + 1).id());
        model.addAttribute(
                "sections",
                template.sections().stream()
                        .map(each -> PiaPage.SectionLine.of(each, whole, locale))
                        .toList());
        model.addAttribute(
                "questions",
                here.questions().stream()
                        .filter(whole.form()::asks)
                        .map(question -> ShownQuestion.of(
                                question,
                                whole.answers().get(question.id()),
                                registers.of(question, whole.pia().unit()),
                                whole.remarks(),
                                locale,
                                messages))
                        .toList());
        return "pia/section";
    }

    private String shown(Question question, Answer answer, Locale locale) {
        return ShownQuestion.of(question, answer, Set.of(), List.of(), locale, messages)
                .shown();
    }

    /** Only words are worth marking. */
    private static List<TextDifference.Piece> difference(
            Question question, @Nullable Answer theirs, MultiValueMap<String, String> fields) {
        if (question.kind() != Template.Kind.TEXT || theirs == null || theirs.value() == null) {
            return List.of();
        }
        return TextDifference.between(
                theirs.value().asString(), Objects.requireNonNullElse(fields.getFirst("value"), ""));
    }

    /** Whoever saw the other's answer may put theirs in its place. */
    private static long expected(MultiValueMap<String, String> fields) {
        String edition = Objects.requireNonNullElse(fields.getFirst("overwrite"), fields.getFirst("edition"));
        return edition != null && edition.matches("\\d{1,18}") ? Long.parseLong(edition) : -1;
    }

    private static boolean isConditionOfOthers(Template template, Question question) {
        return template.questions()
                .map(Question::showIf)
                .filter(Objects::nonNull)
                .map(condition -> condition.question())
                .collect(Collectors.toSet())
                .contains(question.id());
    }

    private static Section sectionOf(Template template, String question) {
        return template.sections().stream()
                .filter(section ->
                        section.questions().stream().anyMatch(each -> each.id().equals(question)))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("pia.refusal.no-question", template.code(), question));
    }

    private static String anchor(String question) {
        return "q-" + question.replace('.', '-');
    }

    private record Typed(Pia pia, Question question, MultiValueMap<String, String> fields, boolean byHtmx) {}
}
