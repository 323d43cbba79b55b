package nl.doelbinder.tender;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
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

    /**
     * A page of those looked for, as somebody sees them who reads tenders.
     *
     * @param page the first one is 0
     */
    public Page<Tender> search(
            TenderQuery query, TenderQuery.Sorting sorting, boolean ascending, int page, int size, Actor by) {
        var direction = ascending ? Sort.Direction.ASC : Sort.Direction.DESC;
        var paging = PageRequest.of(
                page, size, Sort.by(direction, sorting.attribute()).and(Sort.by(direction, "code")));
        if (!TenderRights.reads(by)) {
            return Page.empty(paging);
        }
        Set<TenderState> states = query.state() == null ? EnumSet.allOf(TenderState.class) : EnumSet.of(query.state());
        return entries.search(states, query.pattern(), paging);
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
