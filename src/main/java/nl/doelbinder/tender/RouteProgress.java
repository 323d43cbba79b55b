package nl.doelbinder.tender;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far the papers are on their route, in the round that runs: computed from what was decided and what still holds,
 * and kept nowhere.
 *
 * @param route     codes of the boards in order
 * @param decisions of this round, the first one first
 * @param approvals of this round
 */
record RouteProgress(List<String> route, List<BoardDecision> decisions, List<Approval> approvals) {

    static RouteProgress of(Tender tender, List<BoardDecision> decisions, List<Approval> approvals) {
        return new RouteProgress(
                tender.route(),
                decisions.stream()
                        .filter(decision -> decision.round() == tender.round())
                        .sorted(Comparator.comparing(BoardDecision::id))
                        .toList(),
                approvals.stream()
                        .filter(approval -> approval.round() == tender.round())
                        .toList());
    }

    /** The board that the papers are with: the first that has not decided, or whose approval lapsed. */
    Optional<String> next() {
        return route.stream().filter(board -> !isClosed(board)).findFirst();
    }

    /** Whether a board approved and nothing that it approved has changed since. */
    boolean isClosed(String board) {
        if (!last(board).map(decision -> decision.outcome().approves()).orElse(false)) {
            return false;
        }
        Map<String, Boolean> holds = new HashMap<>();
        approvals.stream()
                .filter(approval -> approval.board().equals(board))
                .forEach(approval -> holds.merge(approval.document(), approval.inForce(), Boolean::logicalOr));
        return !holds.containsValue(false);
    }

    boolean approvedOnce(String board) {
        return decisions.stream()
                .anyMatch(decision ->
                        decision.board().equals(board) && decision.outcome().approves());
    }

    /** The first board before this one that never approved. */
    Optional<String> waitsFor(String board) {
        return route.subList(0, route.indexOf(board)).stream()
                .filter(earlier -> !approvedOnce(earlier))
                .findFirst();
    }

    Optional<BoardDecision> last(String board) {
        return decisions.stream()
                .filter(decision -> decision.board().equals(board))
                .reduce((first, second) -> second);
    }

    /** The day from which on the next decision can be: no board decides before what it builds on. */
    Optional<LocalDate> notBefore(String board) {
        return route.subList(0, route.indexOf(board)).stream()
                .flatMap(earlier -> decisions.stream()
                        .filter(decision -> decision.board().equals(earlier)
                                && decision.outcome().approves())
                        .findFirst()
                        .stream())
                .map(BoardDecision::decidedOn)
                .max(LocalDate::compareTo);
    }

    /** Whether this content has the board's approval. */
    boolean approves(String board, String document, String sha256) {
        return approvals.stream()
                .anyMatch(approval -> approval.inForce()
                        && approval.board().equals(board)
                        && approval.document().equals(document)
                        && approval.sha256().equals(sha256));
    }
}
