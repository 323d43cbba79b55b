package nl.doelbinder.monitoring.web;

import java.util.Locale;
import nl.doelbinder.monitoring.FindingRequests;
import nl.doelbinder.monitoring.ReassessingStored;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Runs a stored assessment again and lays both beside each other: the proof that it still gives the same. */
@Controller
class RerunPage {

    private final FindingRequests requests;
    private final ReassessingStored reassessing;

    RerunPage(FindingRequests requests, ReassessingStored reassessing) {
        this.requests = requests;
        this.reassessing = reassessing;
    }

    @GetMapping("/verzoeken/{code}/toetsen/{assessment}")
    String show(@PathVariable String code, @PathVariable long assessment, Model model, Actor actor, Locale locale) {
        if (requests.assessments(code, actor).stream().noneMatch(stored -> stored.id() == assessment)) {
            throw new Refusal.NotFound("monitoring.refusal.not-found", code);
        }
        ReassessingStored.Rerun rerun = reassessing.rerun(assessment);
        model.addAttribute("code", code);
        model.addAttribute("same", rerun.same());
        model.addAttribute("stored", ShownAssessment.of(rerun.stored().assessment(), locale));
        model.addAttribute("again", ShownAssessment.of(rerun.again(), locale));
        return "monitoring/rerun";
    }
}
