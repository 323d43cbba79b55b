package nl.doelbinder.tender.web;

import java.util.Arrays;
import java.util.Locale;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.ReadingPlan;
import nl.doelbinder.tender.Tender;
import nl.doelbinder.tender.TenderPlan;
import nl.doelbinder.tender.Tenders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What stands above every page of one tender: its name, where it stands, how long there is left, and the way to its other
 * parts. A controller of a part calls {@link #put}; its template begins with
 * {@code <th:block th:replace="~{tender/fragments/shell :: head}">}.
 */
@Component
class TenderShell {

    private final Tenders tenders;
    private final ReadingPlan plans;
    private final MessageSource messages;

    TenderShell(Tenders tenders, ReadingPlan plans, MessageSource messages) {
        this.tenders = tenders;
        this.plans = plans;
        this.messages = messages;
    }

    /** Fills what the head shows; answers the tender's days for whoever needs them too. */
    TenderPlan put(String code, TenderPart part, Model model, Actor actor, Locale locale) {
        Tender tender = tenders.one(code, actor);
        TenderPlan plan = plans.of(code, actor);
        model.addAttribute(
                "tender",
                new Head(
                        tender.code(),
                        tender.title(),
                        tender.state().name(),
                        plan.running() ? new ShownPlan(messages, locale).countdown(plan) : null));
        model.addAttribute(
                "parts",
                Arrays.stream(TenderPart.values())
                        .map(one -> new Item(
                                "/aanbestedingen/" + code + one.path(),
                                "tender.part." + one.name(),
                                one == part ? "page" : null))
                        .toList());
        return plan;
    }

    /**
     * What the head shows.
     *
     * @param countdown {@code null} when there is nothing left to count down to
     */
    public record Head(String code, String title, String state, ShownPlan.@Nullable Countdown countdown) {}

    /** One part of the tender; {@code current} is the value of {@code aria-current}. */
    public record Item(String href, String key, @Nullable String current) {}
}
