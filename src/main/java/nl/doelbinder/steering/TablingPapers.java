package nl.doelbinder.steering;

import java.util.List;
import java.util.Optional;

/** What the steering group asks of the tenders, whose room stands above this one and answers by this interface. */
public interface TablingPapers {

    /** The documents of a tender in their newest versions; empty where there is no such tender. */
    Optional<List<Paper>> newest(String tenderCode);

    /** The papers, of every tender, that wait for a decision of this board. */
    List<Paper> waitingFor(String board);

    /** A document that can be tabled. */
    record Paper(String tenderCode, String document, String title, String version) {

        TabledPaper tabled() {
            return new TabledPaper(document, version);
        }
    }
}
