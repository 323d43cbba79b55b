package nl.doelbinder.tender.web;

import nl.doelbinder.browser.Browser;
import nl.doelbinder.browser.BrowserTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The steering group decides a week late: the deadline passes, and it says how the work goes on. */
@BrowserTest
@Import(NextDay.class)
@TestPropertySource(properties = {"test=missed-deadline", NextDay.SOON})
class MissedDeadlineIT {

    @Autowired
    NextDay day;

    @Test
    void a_tender_that_misses_its_deadline_goes_on_by_what_the_chair_chose(Browser browser) {
        var desk = new Desk(browser, "SMM-2016");
        isDecidedLate(desk);
        missesItsDeadline(desk);
        goesOn(desk);
    }

    /** On the fifteenth everybody can see that it will not be made. */
    private void isDecidedLate(Desk desk) {
        day.is(2016, 9, 15);
        desk.as("secretaris.stuurgroep")
                .at("/mijn-werk")
                .press("Oppakken: Het besluit van het gremium vastleggen, SMM-2016")
                .sees("U doet dit.")
                .press("Teruggeven: Het besluit van het gremium vastleggen, SMM-2016")
                .seesNot("U doet dit.")
                .press("Oppakken: Het besluit van het gremium vastleggen, SMM-2016")
                .follow("Het besluit van het gremium vastleggen")
                .choose("decide-outcome")
                .press("Besluit vastleggen");
        desk.as("lid.douane").atPart("planning").sees("26 dagen na de uiterste dag");
    }

    /** Nobody does anything: the day passes by itself. */
    private void missesItsDeadline(Desk desk) {
        day.is(2016, 9, 23);
        desk.as("secretaris.cdo2").atPart("besluiten").awaits("termijn gemist");
        desk.isNotOffered("Besluit vastleggen").isNotOffered("Vervolg vastleggen");
        desk.as("inkoop").atPart("publicatie").isNotOffered("Publicatie vastleggen");
    }

    private void goesOn(Desk desk) {
        desk.as("voorzitter.stuurgroep")
                .at("/mijn-werk")
                .follow("Beslissen hoe het werk doorgaat na de gemiste termijn")
                .sees("De publicatietermijn is gemist")
                .isSound()
                .select("way-scenario", "B")
                .fill("way-deadline", "2016-09-01")
                .fill("way-contract-5600003550", "Loopt af op 31 december.")
                .fill("way-contract-OBI4WAN-1", "Loopt af op 31 december.")
                .fill("way-reason", "CDO2 en de gremia erna halen het in oktober.")
                .isRefused("Vervolg vastleggen", "Nieuwe uiterste publicatiedatum")
                .fill("way-deadline", "2016-10-20")
                .press("Vervolg vastleggen")
                .sees("Verder tot 20 oktober 2016, scenario B");
        desk.at("/mijn-werk").seesNot("Beslissen hoe het werk doorgaat na de gemiste termijn");
        desk.as("secretaris.cdo2").atPart("besluiten").choose("decide-outcome").press("Besluit vastleggen");
    }
}
