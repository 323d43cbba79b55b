package nl.doelbinder.web.home;

import java.util.Locale;
import nl.doelbinder.inbox.Tasks;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking a task of one's group for oneself, so that no two do it, and giving it back. */
@Controller
@RequestMapping("/mijn-werk/taken/{id}")
class TaskPages {

    private final Tasks tasks;
    private final MessageSource messages;

    TaskPages(Tasks tasks, MessageSource messages) {
        this.tasks = tasks;
        this.messages = messages;
    }

    /** Who signs in again in between comes by here. */
    @GetMapping({"/oppakken", "/teruggeven"})
    String back() {
        return "redirect:/mijn-werk";
    }

    @PostMapping("/oppakken")
    String claim(@PathVariable String id, Actor actor, Locale locale, RedirectAttributes told) {
        return done("claimed", () -> tasks.claim(id, actor), locale, told);
    }

    @PostMapping("/teruggeven")
    String release(@PathVariable String id, Actor actor, Locale locale, RedirectAttributes told) {
        return done("released", () -> tasks.release(id, actor), locale, told);
    }

    /** Whoever comes second is told so above the tasks as they are now. */
    private String done(String what, Runnable deed, Locale locale, RedirectAttributes told) {
        try {
            deed.run();
            told.addFlashAttribute("told", "work.told." + what);
        } catch (Refusal.Overtaken | Refusal.NotFound refusal) {
            told.addFlashAttribute(
                    "refused",
                    messages.getMessage(refusal.messageKey(), refusal.values().toArray(), null, locale));
        }
        return back();
    }
}
