package nl.doelbinder.web;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one signs in. The form is sent to the same address, which Spring Security answers. */
@Controller
class SignInPage {

    private final ExampleAccounts examples;
    private final List<ClientRegistration> providers;

    SignInPage(ExampleAccounts examples, ObjectProvider<ClientRegistrationRepository> registered) {
        this.examples = examples;
        this.providers = registered.stream()
                .filter(InMemoryClientRegistrationRepository.class::isInstance)
                .map(InMemoryClientRegistrationRepository.class::cast)
                .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
                .toList();
    }

    /**
     * @param reason  why the page is shown, where it is not the first thing: {@code failed}, {@code throttled}, {@code ended}, {@code expired}
     * @param account username to fill in, from the list of example accounts
     */
    @GetMapping("/aanmelden")
    String page(
            @RequestParam(name = "reden", defaultValue = "") String reason,
            @RequestParam(name = "account", defaultValue = "") String account,
            Model model) {
        model.addAttribute("reason", reason);
        model.addAttribute("account", account);
        model.addAttribute("examples", examples.byKind());
        model.addAttribute("providers", providers);
        return "web/sign-in";
    }
}
