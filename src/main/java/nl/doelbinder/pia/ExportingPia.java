package nl.doelbinder.pia;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.doelbinder.organisation.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who may see a PIA takes it along, with everything that is kept of it. */
@Component
@Transactional(readOnly = true)
public class ExportingPia {

    private final FindingPias finding;
    private final Versions versions;

    ExportingPia(FindingPias finding, Versions versions) {
        this.finding = finding;
        this.versions = versions;
    }

    public PiaFile file(String code, Actor by) {
        FindingPias.Whole whole = finding.whole(code, by);
        Map<String, Integer> asked = whole.form().template().order();
        return new PiaFile(
                PiaFile.FORMAT,
                PiaFile.Head.of(whole.pia()),
                whole.answers().values().stream()
                        .sorted(Comparator.comparingInt(
                                        (Answer answer) -> asked.getOrDefault(answer.question(), asked.size()))
                                .thenComparing(Answer::question))
                        .map(PiaFile.Answered::of)
                        .toList(),
                whole.risks().stream().map(FindingPias.WeighedRisk::weight).toList(),
                frozen(code),
                whole.remarks().stream().map(PiaFile.Remarked::of).toList(),
                whole.reviews().stream().map(PiaFile.Reviewed::of).toList(),
                whole.annexes().stream().map(PiaFile.Kept::of).toList());
    }

    private List<PiaFile.Frozen> frozen(String code) {
        return versions.findByPiaCodeOrderByNumber(code).stream()
                .map(PiaFile.Frozen::of)
                .toList();
    }
}
