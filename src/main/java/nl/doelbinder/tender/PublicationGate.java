package nl.doelbinder.tender;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.doelbinder.contract.ContractCase;
import nl.doelbinder.contract.FindingContracts;
import nl.doelbinder.organisation.Board;
import nl.doelbinder.organisation.Boards;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Unit;
import nl.doelbinder.organisation.Units;
import nl.doelbinder.policy.Message;
import nl.doelbinder.policy.publication.Judged;
import nl.doelbinder.policy.publication.PublicationRules;
import nl.doelbinder.tender.TenderRisk.Acceptance;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a tender may be published on a day, and if not, why and where that can be mended. Looks up everything first;
 * what follows from it is in {@code rules/publication-gate.drl}.
 */
@Component
@Transactional(readOnly = true)
public class PublicationGate implements GateWatch {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final Tenders tenders;
    private final Papers papers;
    private final Approvals approvals;
    private final FindingUnitUses unitUses;
    private final JudgingRequirements requirements;
    private final TenderRisks risks;
    private final FindingContracts contracts;
    private final Units units;
    private final Boards boards;
    private final PublicationRules rules;
    private final MessageSource messages;

    PublicationGate(
            Tenders tenders,
            Papers papers,
            Approvals approvals,
            FindingUnitUses unitUses,
            JudgingRequirements requirements,
            TenderRisks risks,
            FindingContracts contracts,
            Units units,
            Boards boards,
            PublicationRules rules,
            MessageSource messages) {
        this.tenders = tenders;
        this.papers = papers;
        this.approvals = approvals;
        this.unitUses = unitUses;
        this.requirements = requirements;
        this.risks = risks;
        this.contracts = contracts;
        this.units = units;
        this.boards = boards;
        this.rules = rules;
        this.messages = messages;
    }

    public GateReading read(String tenderCode, LocalDate day) {
        Tender tender = tenders.find(tenderCode)
                .orElseThrow(() -> new Refusal.NotFound("tender.refusal.not-found", tenderCode));
        Places places = new Places(tender.code());
        Set<String> lots =
                tender.lots().stream().filter(Lot::goesOn).map(Lot::code).collect(Collectors.toUnmodifiableSet());
        Map<String, String> boardNames = boards.all().stream().collect(toMap(Board::code, Board::name));
        List<Judged> things = new ArrayList<>();
        things.add(new Judged.Tender(tender.publicationDeadline(), places.tender()));
        papers.of(tender.code()).stream()
                .filter(paper -> paper.lot() == null || lots.contains(paper.lot()))
                .map(paper -> judged(tender, paper, boardNames, places))
                .forEach(things::add);
        Map<String, String> unitNames = units.all().stream().collect(toMap(Unit::code, Unit::name));
        unitUses.of(tender, day).stream()
                .map(use -> judged(use, unitNames, day, places))
                .forEach(things::add);
        requirements.of(tender, day).stream()
                .filter(judged -> lots.contains(judged.requirement().lot()))
                .map(judged -> judged(judged, places))
                .forEach(things::add);
        risks.findByTenderOrderByPlace(tender.code()).stream()
                .map(risk -> judged(risk, places))
                .forEach(things::add);
        approvals.conditions(tender.code()).stream()
                .filter(condition -> tender.route().contains(condition.board()))
                .map(condition -> new Judged.Condition(
                        boardNames.getOrDefault(condition.board(), condition.board()),
                        condition.text(),
                        condition.isMet(),
                        places.conditions()))
                .forEach(things::add);
        tender.replaces().stream()
                .flatMap(number -> contracts.find(number).stream())
                .map(PublicationGate::judged)
                .forEach(things::add);
        return GateReading.of(rules.judge(things, day), day);
    }

    @Override
    public List<String> blocking(String tender, LocalDate day) {
        return read(tender, day).findings().stream()
                .filter(GateReading.GateFinding::blocks)
                .map(GateReading.GateFinding::rule)
                .toList();
    }

    private Judged judged(Tender tender, Paper paper, Map<String, String> boardNames, Places places) {
        String sha256 = paper.sha256();
        return new Judged.Paper(
                new Message(name(paper.document(), DUTCH), name(paper.document(), Locale.ENGLISH)),
                paper.required(),
                paper.version(),
                sha256 == null
                        ? List.of()
                        : approvals.boardsLacking(tender.code(), paper.document(), sha256).stream()
                                .map(board -> boardNames.getOrDefault(board, board))
                                .toList(),
                places.document(paper.document()));
    }

    private static Judged judged(UnitUse use, Map<String, String> unitNames, LocalDate day, Places places) {
        return new Judged.UnitUse(
                unitNames.getOrDefault(use.unit(), use.unit()),
                use.lot().code(),
                use.lot().serviceLine(),
                use.accounts(),
                use.expected(),
                use.covering(day).isPresent(),
                use.answered(),
                use.reserved(),
                places.impact(use),
                places.accounts(use));
    }

    private static Judged judged(JudgedRequirement judged, Places places) {
        return new Judged.Demand(
                judged.requirement().code(),
                judged.requirement().dropped(),
                judged.heaviest(),
                judged.behind(),
                judged.ruling().orElse(null),
                places.requirement(judged.requirement().code()));
    }

    private static Judged judged(TenderRisk risk, Places places) {
        return new Judged.Risk(
                risk.label(),
                risk.closing().isPresent(),
                risk.acceptance().map(Acceptance::on).orElse(null),
                risk.acceptance().map(Acceptance::until).orElse(null),
                places.risk(risk.code()));
    }

    private static Judged judged(ContractCase contract) {
        return new Judged.ReplacedContract(
                contract.number(),
                contract.onRecord().terminationNoticeBy(),
                contract.decision().isPresent(),
                Places.contract(contract.number()));
    }

    /** What people call a document; its code where it has no name of its own. */
    private String name(String document, Locale locale) {
        return Objects.requireNonNullElse(
                messages.getMessage("words.TenderDocument." + document, null, document, locale), document);
    }
}
