package nl.doelbinder.tender;

import java.util.List;
import java.util.Optional;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads tenders. */
@Component
@Transactional(readOnly = true)
public class Tenders {

    private final TenderEntries entries;
    private final ObjectProvider<Papers> papers;

    Tenders(TenderEntries entries, ObjectProvider<Papers> papers) {
        this.entries = entries;
        this.papers = papers;
    }

    public Optional<Tender> find(String code) {
        return entries.findById(code);
    }

    /** As somebody sees it who reads tenders. */
    public Tender one(String code, Actor by) {
        return find(code)
                .filter(tender -> TenderRights.reads(by))
                .orElseThrow(() -> new Refusal.NotFound("tender.refusal.not-found", code));
    }

    /** By code. */
    public List<Tender> all() {
        return entries.findAllByOrderByCode();
    }

    /** In the order of the plan. */
    public List<Milestone> milestones(String tender) {
        return entries.milestones(tender);
    }

    /** What its boards decided, the first decision first. */
    public List<BoardDecision> decisions(String tender) {
        return entries.decisions(tender);
    }

    /** Its documents, each with its newest version. */
    public List<Paper> papers(String tender) {
        var kept = papers.getIfAvailable();
        return kept == null ? List.of() : kept.of(tender);
    }
}
