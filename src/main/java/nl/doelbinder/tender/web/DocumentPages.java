package nl.doelbinder.tender.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.input.http.ListState;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Boards;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.tender.AddingDocumentVersion;
import nl.doelbinder.tender.Approvals;
import nl.doelbinder.tender.ComparingVersions;
import nl.doelbinder.tender.DocumentVersion;
import nl.doelbinder.tender.Download;
import nl.doelbinder.tender.FindingDocuments;
import nl.doelbinder.tender.SentVersion;
import nl.doelbinder.tender.VersionQuery;
import nl.doelbinder.tender.Working;
import nl.doelbinder.tender.web.Sending.Answer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of a tender with their versions and approvals. */
@Controller
@RequestMapping("/aanbestedingen/{code}/stukken")
class DocumentPages {

    private static final int SIZE = 25;

    private final PartPages pages;
    private final FindingDocuments documents;
    private final AddingDocumentVersion adding;
    private final ComparingVersions comparing;
    private final Approvals approvals;
    private final Boards boards;
    private final Sending sending;
    private final MessageSource messages;
    private final Clock clock;

    DocumentPages(
            PartPages pages,
            FindingDocuments documents,
            AddingDocumentVersion adding,
            ComparingVersions comparing,
            Approvals approvals,
            Boards boards,
            Sending sending,
            MessageSource messages,
            Clock clock) {
        this.pages = pages;
        this.documents = documents;
        this.adding = adding;
        this.comparing = comparing;
        this.approvals = approvals;
        this.boards = boards;
        this.sending = sending;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String all(@PathVariable String code, Model model, Actor actor) {
        pages.show(code, TenderPart.DOCUMENTS, model, actor);
        Map<String, String> names = boards.names();
        model.addAttribute("documents", documents.newest(code, actor));
        model.addAttribute(
                "lacking",
                documents.of(code).stream()
                        .filter(paper -> paper.sha256() != null)
                        .collect(Collectors.toMap(
                                paper -> paper.document(),
                                paper -> approvals.boardsLacking(code, paper.document(), paper.sha256()).stream()
                                        .map(board -> names.getOrDefault(board, board))
                                        .toList())));
        return "tender/documents";
    }

    @GetMapping("/{document}")
    String one(
            @PathVariable String code,
            @PathVariable String document,
            @RequestParam Map<String, String> fields,
            Model model,
            Actor actor) {
        var tender = pages.show(code, TenderPart.DOCUMENTS, model, actor);
        var one = documents.document(code, document, actor);
        var list = new ListState(PartPages.path(code, "stukken", document), "VERSION", false, fields);
        var found =
                documents.versions(one, new VersionQuery(list.filter("zoek"), !list.ascending(), list.page(), SIZE));
        var shown = found.map(DocumentVersion::label).toSet();
        model.addAttribute("one", one);
        model.addAttribute("list", list);
        model.addAttribute("versions", found.getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("page", found.getNumber());
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("labels", documents.labels(one));
        model.addAttribute(
                "approvals",
                approvals.of(code).stream()
                        .filter(approval -> approval.document().equals(document))
                        .filter(approval -> approval.inForce() || shown.contains(approval.paperVersion()))
                        .toList());
        model.addAttribute("boards", boards.names());
        model.addAttribute("mayAdd", Working.onPapers(tender, actor));
        model.addAttribute("zone", clock.getZone());
        return "tender/document";
    }

    @PostMapping("/{document}")
    String add(
            @PathVariable String code,
            @PathVariable String document,
            MultipartHttpServletRequest parts,
            Model model,
            Actor actor,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes told) {
        Map<String, String> typed = parts.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
        return sending.send(
                new Form(PartPages.LABELS, "", typed),
                "version",
                PartPages.path(code, "stukken", document),
                () -> add(code, document, SentVersion.of(parts), actor),
                () -> one(code, document, Map.of(), model, actor),
                new Answer(model, locale, response, told));
    }

    @GetMapping("/{document}/{version}/inhoud")
    void download(
            @PathVariable String code,
            @PathVariable String document,
            @PathVariable String version,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        var found = documents.version(code, document, version, actor);
        try (InputStream content = documents.content(found)) {
            Download.send(found, content, response);
        }
    }

    @GetMapping("/{document}/vergelijking")
    String compare(
            @PathVariable String code,
            @PathVariable String document,
            @RequestParam(name = "links", defaultValue = "") String left,
            @RequestParam(name = "rechts", defaultValue = "") String right,
            Model model,
            Actor actor,
            Locale locale) {
        pages.show(code, TenderPart.DOCUMENTS, model, actor);
        var one = documents.document(code, document, actor);
        model.addAttribute("one", one);
        model.addAttribute("labels", documents.labels(one));
        model.addAttribute("left", left);
        model.addAttribute("right", right);
        try {
            if (!left.isEmpty() && !right.isEmpty()) {
                model.addAttribute("comparison", comparing.compare(code, document, left, right, actor));
            }
        } catch (Refusal.OutOfTurn refusal) {
            model.addAttribute(
                    "refused",
                    messages.getMessage(refusal.messageKey(), refusal.values().toArray(), null, locale));
        }
        return "tender/comparison";
    }

    private void add(String code, String document, SentVersion sent, Actor actor) {
        try (InputStream content = sent.open()) {
            adding.add(code, document, sent.given(content), actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
