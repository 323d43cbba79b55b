package nl.doelbinder.delivery.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.doelbinder.organisation.Actor;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a page is answered with. */
record Answering(Model model, Actor actor, Locale locale, HttpServletResponse response, RedirectAttributes told) {}
