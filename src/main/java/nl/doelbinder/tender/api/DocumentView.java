package nl.doelbinder.tender.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.doelbinder.tender.Approval;
import nl.doelbinder.tender.DocumentVersion;
import nl.doelbinder.tender.FindingDocuments.WithVersions;
import org.jspecify.annotations.Nullable;

/**
 * A document of a tender.
 *
 * @param versions the newest one first
 */
record DocumentView(String code, boolean required, @Nullable String lot, List<VersionView> versions, String href) {

    static DocumentView of(WithVersions document) {
        String href = path(document.document().tender(), document.document().code());
        return new DocumentView(
                document.document().code(),
                document.document().required(),
                document.document().lot().orElse(null),
                document.versions().stream().map(VersionView::of).toList(),
                href);
    }

    private static String path(String tender, String document) {
        return "/api/v1/tenders/" + tender + "/documents/" + document;
    }

    /**
     * A version of it.
     *
     * @param sha256  of its content, in hexadecimals
     * @param standIn the dossier names it and does not hold it: its content is a sheet that says so
     * @param content where it is downloaded
     */
    record VersionView(
            String version,
            @Nullable LocalDate dated,
            @Nullable String note,
            String fileName,
            String mediaType,
            long bytes,
            String sha256,
            boolean standIn,
            String addedBy,
            Instant addedAt,
            String content) {

        static VersionView of(DocumentVersion version) {
            return new VersionView(
                    version.label(),
                    version.dated().orElse(null),
                    version.note().orElse(null),
                    version.fileName(),
                    version.mediaType(),
                    version.bytes(),
                    version.sha256(),
                    version.standIn(),
                    version.addedBy(),
                    version.addedAt(),
                    path(version.tender(), version.document()) + "/versions/" + version.label() + "/content");
        }
    }

    /**
     * A version that was added.
     *
     * @param lapsed the approvals that no longer hold because of it
     */
    record AddedView(String document, VersionView version, String sha256, List<LapsedView> lapsed) {

        static AddedView of(DocumentVersion version, List<Approval> lapsed) {
            return new AddedView(
                    version.document(),
                    VersionView.of(version),
                    version.sha256(),
                    lapsed.stream()
                            .map(approval ->
                                    new LapsedView(approval.board(), approval.paperVersion(), approval.approvedOn()))
                            .toList());
        }
    }

    /** A board's approval of an earlier version. */
    record LapsedView(String board, String version, LocalDate approvedOn) {}
}
