package nl.doelbinder.tender;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A board that approved a document declares that the change since changes nothing for it. */
@Component
public class DeclaringEditorial {

    private final ChangingTender changing;
    private final RouteReading route;
    private final ObjectProvider<Papers> papers;
    private final EntityManager entities;
    private final Clock clock;

    DeclaringEditorial(
            ChangingTender changing,
            RouteReading route,
            ObjectProvider<Papers> papers,
            EntityManager entities,
            Clock clock) {
        this.changing = changing;
        this.route = route;
        this.papers = papers;
        this.entities = entities;
        this.clock = clock;
    }

    public Approval declare(
            String code, String board, String document, String reason, Actor by, @Nullable Long expectedVersion) {
        return changing.change(code, by, "DECLARE_EDITORIAL", reason, expectedVersion, tender -> {
            if (!tender.route().contains(board)) {
                throw new Refusal.NotFound("tender.refusal.no-board", code, board);
            }
            TenderRights.isSecretaryOf(by, board);
            tender.expect(TenderState.DECIDING, TenderState.PUBLISHABLE);
            Words.check("/reason", "reason", reason);
            var progress = route.progress(tender);
            var before = progress.approvals().stream()
                    .filter(approval -> approval.board().equals(board)
                            && approval.document().equals(document))
                    .toList();
            if (before.isEmpty() || before.stream().anyMatch(Approval::inForce)) {
                throw new Refusal.OutOfTurn("tender.refusal.nothing-lapsed", board, document);
            }
            var approval = Approval.ofEditorialChange(
                    tender, board, newest(code, document), LocalDate.now(clock), by.username(), reason);
            entities.persist(approval);
            entities.flush();
            tender.declaredEditorial(
                    board, document, route.progress(tender).next().isEmpty());
            return approval;
        });
    }

    private TabledPaper newest(String code, String document) {
        return papers.getObject().of(code).stream()
                .filter(paper -> paper.document().equals(document))
                .flatMap(paper -> Stream.ofNullable(
                        paper.version() == null || paper.sha256() == null
                                ? null
                                : new TabledPaper(document, paper.version(), paper.sha256(), null)))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("tender.refusal.no-paper", document));
    }
}
