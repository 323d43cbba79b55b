package nl.doelbinder.tender.api;

import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.tender.Lot;
import nl.doelbinder.tender.Milestone;
import nl.doelbinder.tender.Tender;
import nl.doelbinder.tender.TenderState;
import nl.doelbinder.tender.WayForward;
import org.jspecify.annotations.Nullable;

/** A tender whole. */
record TenderView(
        String code,
        TenderState state,
        String title,
        List<LotView> lots,
        boolean oneSupplierMayTakeBothLots,
        LocalDate publicationDeadline,
        LocalDate continuityDate,
        List<String> replaces,
        List<String> route,
        List<MilestoneView> milestones,
        List<WayView> ways,
        @Nullable PublicationView publication) {

    static TenderView of(Tender tender, List<Milestone> milestones) {
        return new TenderView(
                tender.code(),
                tender.state(),
                tender.title(),
                tender.lots().stream().map(LotView::of).toList(),
                tender.oneSupplierMayTakeBothLots(),
                tender.publicationDeadline(),
                tender.continuityDate(),
                tender.replaces(),
                tender.route(),
                milestones.stream().map(MilestoneView::of).toList(),
                tender.ways().stream().map(WayView::of).toList(),
                tender.publicationReference()
                        .map(reference -> new PublicationView(
                                reference, tender.publishedOn().orElse(null), tender.publishedLots()))
                        .orElse(null));
    }

    /** A lot. */
    record LotView(
            String code,
            ServiceLine serviceLine,
            String title,
            @Nullable LocalDate programmeOn,
            @Nullable LocalDate withdrawnOn,
            @Nullable String withdrawnReason) {

        static LotView of(Lot lot) {
            return new LotView(
                    lot.code(),
                    lot.serviceLine(),
                    lot.title(),
                    lot.programmeOn(),
                    lot.withdrawnOn(),
                    lot.withdrawnReason());
        }
    }

    /** A day of the plan. */
    record MilestoneView(
            String code,
            String label,
            @Nullable LocalDate first,
            @Nullable LocalDate current,
            @Nullable LocalDate doneOn) {

        static MilestoneView of(Milestone milestone) {
            return new MilestoneView(
                    milestone.code(),
                    milestone.label(),
                    milestone.first().orElse(null),
                    milestone.current().orElse(null),
                    milestone.done().orElse(null));
        }
    }

    /** A way that the steering group chose when the route could not go on. */
    record WayView(
            TenderState after,
            @Nullable String scenario,
            @Nullable LocalDate deadline,
            String reason,
            LocalDate on,
            String by) {

        static WayView of(WayForward.Chosen chosen) {
            var way = chosen.way();
            return new WayView(
                    chosen.after(), way.scenario(), way.newDeadline(), way.reason(), chosen.on(), chosen.by());
        }
    }

    /** The notice on the platform. */
    record PublicationView(String reference, @Nullable LocalDate on, List<String> lots) {}
}
