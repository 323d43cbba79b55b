package nl.doelbinder.policy;

import java.util.Locale;

/** One sentence in both languages of the product. */
public record Message(String dutch, String english) {

    /** The text for a reader of this language; Dutch for every language but English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : dutch;
    }
}
