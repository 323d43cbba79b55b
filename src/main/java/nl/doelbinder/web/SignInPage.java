package nl.doelbinder.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one signs in. The form is sent to the same address, which Spring Security answers. */
@Controller
class SignInPage {

    private final ExampleAccounts examples;

    SignInPage(ExampleAccounts examples) {
        this.examples = examples;
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
        return "web/sign-in";
    }
}
