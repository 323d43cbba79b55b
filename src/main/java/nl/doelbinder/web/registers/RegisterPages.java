package nl.doelbinder.web.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import nl.doelbinder.input.http.CsvFile;
import nl.doelbinder.organisation.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The registers, as of any day. */
@Controller
class RegisterPages {

    private final ReadingRegister registers;
    private final MessageSource messages;
    private final Clock clock;

    RegisterPages(ReadingRegister registers, MessageSource messages, Clock clock) {
        this.registers = registers;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/registers")
    String first() {
        return "redirect:/registers/" + RegisterName.PURPOSES.path();
    }

    @GetMapping("/registers/{register}")
    String show(
            @PathVariable String register,
            @RequestParam(name = "dag", defaultValue = "") String day,
            @RequestParam(name = "zoek", defaultValue = "") String text,
            Model model,
            Locale locale) {
        RegisterName name = named(register);
        LocalDate asOf = day(day);
        model.addAttribute("names", RegisterName.values());
        model.addAttribute("name", name);
        model.addAttribute("columns", name.columns());
        model.addAttribute("rows", rows(name, asOf, text, locale));
        model.addAttribute("day", asOf.toString());
        model.addAttribute(
                "dayInWords", DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(asOf));
        model.addAttribute("today", asOf.equals(LocalDate.now(clock)));
        model.addAttribute("text", text);
        return "web/registers/register";
    }

    @GetMapping("/registers/{register}/csv")
    ResponseEntity<byte[]> file(
            @PathVariable String register,
            @RequestParam(name = "dag", defaultValue = "") String day,
            @RequestParam(name = "zoek", defaultValue = "") String text,
            Locale locale) {
        RegisterName name = named(register);
        LocalDate asOf = day(day);
        CsvFile file = CsvFile.withHeader(name.columns().stream()
                .map(column -> messages.getMessage("register.column." + column, null, locale))
                .toList());
        rows(name, asOf, text, locale)
                .forEach(row -> file.add(row.stream().map(Cell::text).toList()));
        return file.download(name.path() + "-" + asOf);
    }

    private List<List<Cell>> rows(RegisterName name, LocalDate day, String text, Locale locale) {
        String wanted = text.strip().toLowerCase(locale);
        return registers.rows(name, day, new Wording(messages, locale)).stream()
                .filter(row -> wanted.isEmpty()
                        || row.stream()
                                .anyMatch(
                                        cell -> cell.text().toLowerCase(locale).contains(wanted)))
                .toList();
    }

    private static RegisterName named(String path) {
        return RegisterName.at(path).orElseThrow(() -> new Refusal.NotFound("register.unknown", path));
    }

    /** Today where the address says none that can be read. */
    private LocalDate day(String text) {
        try {
            return text.isBlank() ? LocalDate.now(clock) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return LocalDate.now(clock);
        }
    }
}
