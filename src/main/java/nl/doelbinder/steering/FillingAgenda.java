package nl.doelbinder.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What comes on an agenda by itself: papers that wait for the group, and actions that are due. */
@Component
class FillingAgenda {

    private static final int MOST_ACTIONS = 100;

    private final Actions actions;
    private final ObjectProvider<TablingPapers> tenders;

    FillingAgenda(Actions actions, ObjectProvider<TablingPapers> tenders) {
        this.actions = actions;
        this.tenders = tenders;
    }

    List<AgendaItem> of(LocalDate day) {
        List<AgendaItem> items = new ArrayList<>();
        var papers = tenders.getIfAvailable();
        if (papers != null) {
            papers.waitingFor(SteeringGroup.CODE)
                    .forEach(paper -> items.add(new AgendaItem(
                            AgendaItem.Kind.PAPER,
                            paper.title() + " " + paper.version(),
                            paper.tenderCode() + "/" + paper.document(),
                            null)));
        }
        actions.dueBy(day, Limit.of(MOST_ACTIONS))
                .forEach(action -> items.add(
                        new AgendaItem(AgendaItem.Kind.ACTION, action.text(), Integer.toString(action.nr()), null)));
        return items;
    }
}
