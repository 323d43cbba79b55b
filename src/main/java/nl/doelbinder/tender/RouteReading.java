package nl.doelbinder.tender;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what boards decided and what of it still holds. */
@Component
@Transactional(readOnly = true)
class RouteReading implements Approvals {

    private final TenderEntries entries;

    RouteReading(TenderEntries entries) {
        this.entries = entries;
    }

    RouteProgress progress(Tender tender) {
        return RouteProgress.of(tender, entries.decisions(tender.code()), entries.approvals(tender.code()));
    }

    @Override
    public List<Approval> of(String tender) {
        return entries.approvals(tender);
    }

    @Override
    public List<String> boardsLacking(String tender, String document, String sha256) {
        return entries.findById(tender)
                .map(found -> {
                    var progress = progress(found);
                    return found.route().stream()
                            .filter(board -> !progress.approves(board, document, sha256))
                            .toList();
                })
                .orElse(List.of());
    }

    @Override
    public List<BoardCondition> conditions(String tender) {
        return entries.conditions(tender);
    }
}
