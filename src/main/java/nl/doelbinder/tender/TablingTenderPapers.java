package nl.doelbinder.tender;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.doelbinder.steering.TablingPapers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the steering group which papers it can be asked about. */
@Component
@Transactional(readOnly = true)
class TablingTenderPapers implements TablingPapers {

    private final TenderEntries entries;
    private final RouteReading route;
    private final ObjectProvider<Papers> papers;

    TablingTenderPapers(TenderEntries entries, RouteReading route, ObjectProvider<Papers> papers) {
        this.entries = entries;
        this.route = route;
        this.papers = papers;
    }

    @Override
    public Optional<List<TablingPapers.Paper>> newest(String tenderCode) {
        return entries.findById(tenderCode).map(tender -> of(tender.code()).toList());
    }

    @Override
    public List<TablingPapers.Paper> waitingFor(String board) {
        return entries.findAllByOrderByCode().stream()
                .filter(tender -> tender.state() == TenderState.DECIDING)
                .filter(tender ->
                        route.progress(tender).next().filter(board::equals).isPresent())
                .flatMap(tender -> of(tender.code()))
                .toList();
    }

    private Stream<TablingPapers.Paper> of(String tender) {
        var known = papers.getIfAvailable();
        if (known == null) {
            return Stream.of();
        }
        return known.of(tender).stream().flatMap(paper -> {
            var version = paper.version();
            return version == null
                    ? Stream.of()
                    : Stream.of(new TablingPapers.Paper(tender, paper.document(), paper.document(), version));
        });
    }
}
