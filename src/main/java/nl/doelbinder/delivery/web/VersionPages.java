package nl.doelbinder.delivery.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.doelbinder.delivery.Agreement;
import nl.doelbinder.delivery.AgreementTerms;
import nl.doelbinder.delivery.AgreementVersion;
import nl.doelbinder.delivery.AgreementVersion.Judge;
import nl.doelbinder.delivery.AgreementVersion.Judgement;
import nl.doelbinder.delivery.Agreements;
import nl.doelbinder.delivery.JudgingVersion;
import nl.doelbinder.delivery.ProposingVersion;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.input.http.PathNumber;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Other terms of an agreement: proposed by the owner of the facility, judged by data owner and provider. */
@Controller
@RequestMapping("/leveringen/overeenkomsten/{code}/versies")
class VersionPages {

    private final Agreements agreements;
    private final ProposingVersion proposing;
    private final JudgingVersion judging;
    private final SentForms forms;
    private final MessageSource messages;

    VersionPages(
            Agreements agreements,
            ProposingVersion proposing,
            JudgingVersion judging,
            SentForms forms,
            MessageSource messages) {
        this.agreements = agreements;
        this.proposing = proposing;
        this.judging = judging;
        this.forms = forms;
        this.messages = messages;
    }

    /** The terms as they are, to be changed. */
    @GetMapping("/nieuw")
    String blank(@PathVariable String code, Visit visit) {
        Agreement agreement = agreements.one(code, visit.actor());
        AgreementTerms terms = agreement.terms();
        visit.put("agreement", agreement)
                .put("terms", terms)
                .put("rows", TypedTerms.rows(terms))
                .put("parties", choices(terms.parties()))
                .put("owners", choices(terms.dataOwners()));
        if (!visit.holds("form")) {
            visit.put("form", TypedTerms.of(agreement));
        }
        return "delivery/propose";
    }

    @PostMapping("/nieuw")
    String propose(@PathVariable String code, Visit visit) {
        AgreementTerms terms = agreements.one(code, visit.actor()).terms();
        Form form = new Form(SentForms.LABELS, "", visit.fields());
        return forms.act(
                visit,
                form,
                "proposed",
                () -> {
                    int number = proposing.propose(
                            code, TypedTerms.read(form, terms), form.typed("reason"), visit.actor(), form.version());
                    return page(code, String.valueOf(number));
                },
                () -> blank(code, visit));
    }

    @GetMapping("/{number}")
    String one(@PathVariable String code, @PathVariable String number, Visit visit) {
        Agreement agreement = agreements.one(code, visit.actor());
        List<AgreementVersion> all = agreements.versions(code, visit.actor());
        AgreementVersion version =
                find(all, number).orElseThrow(() -> new Refusal.NotFound("delivery.refusal.no-version", code, number));
        var shown = new ShownTerms(messages, visit.locale());
        visit.put("agreement", agreement)
                .put("shown", version)
                .put("lines", shown.of(version.terms()))
                .put("judgements", judgements(version))
                .put(
                        "mayJudge",
                        version.state() == AgreementVersion.State.PROPOSED
                                && judgeFor(version, agreement, visit.actor()) != null)
                .put("options", Map.of("Judgement", List.of(Judgement.values())));
        before(all, version)
                .ifPresent(earlier ->
                        visit.put("before", earlier).put("changes", shown.changes(earlier.terms(), version.terms())));
        SentForms.show(visit);
        return "delivery/version";
    }

    /** Where judging failed the page has its address; who asks for that again gets the version. */
    @GetMapping("/{number}/oordeel")
    String back(@PathVariable String code, @PathVariable String number) {
        return "redirect:" + page(code, number);
    }

    @PostMapping("/{number}/oordeel")
    String judge(@PathVariable String code, @PathVariable String number, Visit visit) {
        Form form = new Form(SentForms.LABELS, "judge", visit.fields());
        return forms.act(
                visit,
                form,
                "judged",
                () -> {
                    Judgement judgement = SentForms.chosen(form, "judgement", Judgement.class);
                    judging.judge(code, PathNumber.of(number), judgement, form.typed("reason"), visit.actor());
                    return page(code, number);
                },
                () -> one(code, number, visit));
    }

    /** What a party said, or that it has still to say it. */
    public record Said(Judge judge, AgreementVersion.@Nullable Judged judged) {}

    private static List<Said> judgements(AgreementVersion version) {
        return Arrays.stream(Judge.values())
                .map(judge -> new Said(judge, version.judgement(judge).orElse(null)))
                .toList();
    }

    /** As whom this account judges it; {@code null}: it does not. */
    private static @Nullable Judge judgeFor(AgreementVersion version, Agreement agreement, Actor actor) {
        var terms = agreement.terms();
        Judge judge = actor.is(Role.DATA_OWNER, terms.referralsTo())
                ? Judge.DATA_OWNER
                : actor.is(Role.DATA_PROVIDER, terms.provider()) ? Judge.DATA_PROVIDER : null;
        boolean said = Arrays.stream(Judge.values())
                .flatMap(each -> version.judgement(each).stream())
                .anyMatch(judged -> judged.by().equals(actor.username()));
        return judge == null
                        || said
                        || version.judgement(judge).isPresent()
                        || version.proposedBy().equals(actor.username())
                ? null
                : judge;
    }

    private static Optional<AgreementVersion> find(List<AgreementVersion> all, String number) {
        return all.stream()
                .filter(version -> String.valueOf(version.number()).equals(number))
                .findFirst();
    }

    /** The terms that it was to take the place of: the last that were accepted before it. */
    private static Optional<AgreementVersion> before(List<AgreementVersion> all, AgreementVersion version) {
        return all.stream()
                .filter(each -> each.number() < version.number() && each.state() == AgreementVersion.State.ACCEPTED)
                .reduce((one, other) -> other);
    }

    private static List<Choice> choices(List<String> codes) {
        return codes.stream().map(code -> new Choice(code, code)).toList();
    }

    private static String page(String code, String number) {
        return AgreementPages.page(code) + "/versies/" + number;
    }
}
