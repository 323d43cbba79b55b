package nl.doelbinder.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.doelbinder.inbox.CaseNews.Turn;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.Role;
import nl.doelbinder.organisation.RoleGrant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The line that tells on Mijn werk how the publication gate turned. */
class TenderNewsTest {

    private static final Instant NOW = Instant.parse("2016-09-06T10:00:00Z");
    private static final Actor CHAIR =
            new Actor("voorzitter.stuurgroep", Set.of(new RoleGrant(Role.CHAIR, "STEERING")));
    private static final Actor REQUESTER = new Actor("aanvrager.isc", Set.of(new RoleGrant(Role.REQUESTER, "ISC")));

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "PUB-02 PUB-05 | PUB-05 | De publicatiepoort: PUB-02 houdt niet meer tegen | The publication gate: PUB-02 blocks no longer",
                "PUB-05 | PUB-05 PUB-08 | De publicatiepoort: PUB-08 houdt nu tegen | The publication gate: PUB-08 blocks now",
                "PUB-02 | PUB-08 | De publicatiepoort: PUB-02 houdt niet meer tegen, PUB-08 nu wel"
                        + "| The publication gate: PUB-02 blocks no longer, PUB-08 does now",
                "PUB-05 | '' | De publicatiepoort staat open: PUB-05 houdt niet meer tegen"
                        + "| The publication gate is open: PUB-05 blocks no longer",
            })
    void it_says_which_rules_are_lifted_and_which_are_added(String before, String after, String dutch, String english) {
        assertThat(told(turn(before, after), CHAIR)).singleElement().satisfies(turn -> {
            assertThat(turn.page()).isEqualTo("/aanbestedingen/SMM-2016/poort");
            assertThat(text(turn, "nl")).isEqualTo(dutch);
            assertThat(text(turn, "en")).isEqualTo(english);
        });
    }

    @Test
    void how_the_gate_stood_when_the_tender_came_is_no_news_and_who_reads_no_tenders_hears_nothing() {
        assertThat(told(turn("PUB-05", "PUB-05"), CHAIR)).isEmpty();
        assertThat(told(turn("PUB-05", ""), REQUESTER)).isEmpty();
    }

    private static GateTurn turn(String before, String after) {
        return new GateTurn("SMM-2016", NOW, list(before), list(after));
    }

    private static List<String> list(String rules) {
        return rules.isEmpty() ? List.of() : List.of(rules.split(" ", -1));
    }

    private static List<Turn> told(GateTurn turn, Actor by) {
        var turns = mock(GateTurns.class);
        when(turns.findTop20ByAtAfterOrderByIdDesc(any())).thenReturn(List.of(turn));
        return new TenderNews(turns).turns(NOW.minusSeconds(1), by);
    }

    private static String text(Turn turn, String language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/tender");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages.getMessage(turn.message(), turn.values().toArray(), Locale.forLanguageTag(language));
    }
}
