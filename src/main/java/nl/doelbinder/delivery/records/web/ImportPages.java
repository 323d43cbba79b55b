package nl.doelbinder.delivery.records.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.doelbinder.delivery.Format;
import nl.doelbinder.delivery.records.FindingImports;
import nl.doelbinder.delivery.records.FindingImports.Faulty;
import nl.doelbinder.delivery.records.GeneratingRecords;
import nl.doelbinder.delivery.records.ImportingRecords;
import nl.doelbinder.delivery.records.RecordImport;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.organisation.Actor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The files of the source: which came in, how the reading goes, what was wrong in them; and files to try it with. */
@Controller
@RequestMapping("/detentiegegevens")
class ImportPages {

    private static final int SIZE = 25;
    private static final int AT_ONCE = 1000;
    private static final LocalDate EXAMPLE_DAY = LocalDate.of(2019, 6, 3);

    private final ImportingRecords importing;
    private final FindingImports finding;
    private final MessageSource messages;
    private final Clock clock;

    ImportPages(ImportingRecords importing, FindingImports finding, MessageSource messages, Clock clock) {
        this.importing = importing;
        this.finding = finding;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String all(@RequestParam(name = "pagina", defaultValue = "1") String page, Model model, Actor by) {
        var found = finding.all(number(page), SIZE, by);
        model.addAttribute("imports", found.getContent());
        model.addAttribute("total", found.getTotalElements());
        model.addAttribute("page", found.getNumber());
        model.addAttribute("pages", found.getTotalPages());
        model.addAttribute("records", finding.records());
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("day", EXAMPLE_DAY);
        return "delivery/records/imports";
    }

    @PostMapping
    String send(MultipartHttpServletRequest parts, Model model, Actor by, Locale locale, HttpServletResponse response)
            throws IOException {
        MultipartFile file = parts.getFile("file");
        if (file != null && !file.isEmpty()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            Format format = name.toLowerCase(Locale.ROOT).endsWith("json") ? Format.NDJSON : Format.CSV;
            try (InputStream in = file.getInputStream()) {
                return "redirect:/detentiegegevens/"
                        + importing.begin(in, name, format, by).recordImport().id();
            } catch (BadInput empty) {
                // Told below.
                model.addAttribute("wrong", true);
            }
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("wrong", true);
        return all("1", model, by);
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable long id,
            @RequestParam(name = "pagina", defaultValue = "1") String page,
            Model model,
            Actor by) {
        RecordImport found = finding.one(id, by);
        long faults = finding.faults(found);
        model.addAttribute("one", found);
        model.addAttribute("progress", finding.progress(found));
        model.addAttribute("faults", finding.faults(found, (long) number(page) * SIZE, SIZE));
        model.addAttribute("total", faults);
        model.addAttribute("page", number(page));
        model.addAttribute("pages", (int) Math.min(Integer.MAX_VALUE, (faults + SIZE - 1) / SIZE));
        model.addAttribute("zone", clock.getZone());
        return "delivery/records/import";
    }

    @GetMapping("/{id}/fouten.csv")
    void faults(@PathVariable long id, Actor by, Locale locale, HttpServletResponse response) throws IOException {
        RecordImport found = finding.one(id, by);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"fouten-" + id + ".csv\"");
        PrintWriter out = new PrintWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        out.print("\uFEFFline;field;fault\r\n");
        long line = 0;
        int place = -1;
        for (List<Faulty> some = finding.faultsAfter(found, line, place, AT_ONCE);
                !some.isEmpty();
                some = finding.faultsAfter(found, line, place, AT_ONCE)) {
            for (Faulty fault : some) {
                out.print(fault.line() + ";" + cell(fault.field()) + ";"
                        + cell(String.valueOf(messages.getMessage(
                                fault.message(), fault.said().toArray(), fault.message(), locale)))
                        + "\r\n");
                line = fault.line();
                place = fault.place();
            }
        }
        out.flush();
    }

    /** Records of nobody. */
    @GetMapping("/proefbestand")
    void example(
            @RequestParam(name = "aantal", defaultValue = "1000") int count,
            @RequestParam(name = "zaad", defaultValue = "1") int seed,
            @RequestParam(name = "vorm", defaultValue = "CSV") Format format,
            HttpServletResponse response)
            throws IOException {
        String ending = format == Format.CSV ? "csv" : "ndjson";
        response.setContentType(format == Format.CSV ? "text/csv;charset=UTF-8" : "application/x-ndjson");
        response.setHeader("Content-Disposition", "attachment; filename=\"proefgegevens." + ending + "\"");
        GeneratingRecords.generate(
                Math.max(0, Math.min(GeneratingRecords.MOST, count)),
                seed,
                EXAMPLE_DAY,
                format,
                response.getOutputStream());
    }

    private static int number(String page) {
        return page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) - 1 : 0;
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
