package nl.doelbinder.tender.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.tender.PublicationGate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The publication gate: whether the tender may be published today, and what stands in the way. */
@Controller
class GatePages {

    private final PartPages pages;
    private final PublicationGate gate;
    private final Clock clock;

    GatePages(PartPages pages, PublicationGate gate, Clock clock) {
        this.pages = pages;
        this.gate = gate;
        this.clock = clock;
    }

    @GetMapping("/aanbestedingen/{code}/poort")
    String show(@PathVariable String code, Model model, Actor actor, Locale locale) {
        pages.show(code, TenderPart.GATE, model, actor);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("gate", gate.read(code, today));
        model.addAttribute("today", PartPages.day(today, locale));
        return "tender/gate";
    }
}
