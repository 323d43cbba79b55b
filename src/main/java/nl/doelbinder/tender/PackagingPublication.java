package nl.doelbinder.tender;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Makes the publication package: the notice as eForms XML and as an OCDS release, with the documents as they were
 * approved. It sends nothing: what the platform itself needs is sent by whoever publishes, and the package says so.
 */
@Component
public class PackagingPublication {

    private final Tenders tenders;
    private final ObjectProvider<Papers> papers;
    private final Approvals approvals;
    private final ObjectProvider<PaperContents> contents;
    private final MessageSource messages;
    private final Clock clock;
    private final String buyer;

    PackagingPublication(
            Tenders tenders,
            ObjectProvider<Papers> papers,
            Approvals approvals,
            ObjectProvider<PaperContents> contents,
            MessageSource messages,
            Clock clock,
            @Value("${doelbinder.publication.buyer:Belastingdienst}") String buyer) {
        this.tenders = tenders;
        this.papers = papers;
        this.approvals = approvals;
        this.contents = contents;
        this.messages = messages;
        this.clock = clock;
        this.buyer = buyer;
    }

    /** What the notice says; refused while the tender is not published. */
    Notice notice(String code, Actor by) {
        var tender = tenders.one(code, by);
        var reference = tender.publicationReference()
                .orElseThrow(() -> new Refusal.OutOfTurn("tender.refusal.not-published", code));
        var day = tender.publishedOn().orElseThrow();
        return new Notice(
                code,
                tender.title(),
                reference,
                day,
                day.atStartOfDay(clock.getZone()).toInstant(),
                tender.continuityDate(),
                buyer,
                tender.oneSupplierMayTakeBothLots(),
                tender.lots().stream()
                        .filter(lot -> tender.publishedLots().contains(lot.code()))
                        .toList(),
                approved(tender));
    }

    /** Each document of a published lot with the version that every board approved last. */
    private List<Paper> approved(Tender tender) {
        return papers.getObject().of(tender.code()).stream()
                .filter(paper -> paper.lot() == null || tender.publishedLots().contains(paper.lot()))
                .flatMap(paper -> lastApproved(tender, paper).stream())
                .toList();
    }

    private List<Paper> lastApproved(Tender tender, Paper paper) {
        return approvals.of(tender.code()).stream()
                .filter(approval -> approval.inForce() && approval.document().equals(paper.document()))
                .filter(approval -> approvals
                        .boardsLacking(tender.code(), paper.document(), approval.sha256())
                        .isEmpty())
                .map(approval -> new Paper(
                        paper.document(), paper.required(), paper.lot(), approval.paperVersion(), approval.sha256()))
                .distinct()
                .toList();
    }

    /** Writes the package as a zip, document by document. */
    public void write(String code, Actor by, Locale locale, OutputStream out) throws IOException {
        var notice = notice(code, by);
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            text(zip, "notice.xml", EformsXml.write(notice));
            text(zip, "release.json", OcdsRelease.write(notice));
            text(zip, "README.txt", readme(notice, locale));
            var files = contents.getIfAvailable();
            if (files != null) {
                for (Paper paper : notice.approved()) {
                    var file = files.file(code, paper.document(), String.valueOf(paper.version()));
                    zip.putNextEntry(new ZipEntry("documents/" + paper.document() + "/" + file.name()));
                    try (var content = file.content()) {
                        content.transferTo(zip);
                    }
                    zip.closeEntry();
                }
            }
        }
    }

    private String readme(Notice notice, Locale locale) {
        var lines = new StringBuilder(messages.getMessage(
                "tender.package.readme",
                new Object[] {
                    notice.title(), notice.reference(), notice.publishedOn().toString()
                },
                locale));
        notice.approved()
                .forEach(paper -> lines.append("\r\n- ")
                        .append(paper.document())
                        .append(' ')
                        .append(paper.version())
                        .append("  sha256:")
                        .append(paper.sha256()));
        return lines.append("\r\n").toString();
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
