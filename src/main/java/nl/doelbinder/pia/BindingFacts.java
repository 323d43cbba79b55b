package nl.doelbinder.pia;

import java.time.Period;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.doelbinder.pia.Template.Fact;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.ServiceLine;
import nl.doelbinder.policy.register.ImpactAssessment;
import nl.doelbinder.policy.register.ImpactAssessment.StatedFacts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What of a PIA's answers binds requests, in the terms of the register that the rules read. */
final class BindingFacts {

    private final Template template;
    private final Map<String, JsonNode> answers;
    private final Form form;

    BindingFacts(Template template, Map<String, JsonNode> answers) {
        this.template = template;
        this.answers = answers;
        form = new Form(template, answers);
    }

    ImpactOnRecord of(Pia pia) {
        return new ImpactOnRecord(
                new ImpactAssessment(
                        pia.code(),
                        pia.unit(),
                        pia.status() == ImpactStatus.APPROVED,
                        pia.approvedOn().orElse(null),
                        pia.validUntil().orElse(null),
                        codes(Fact.SERVICE_LINES, ServiceLine::valueOf),
                        new HashSet<>(texts(Fact.PURPOSES)),
                        codes(Fact.LEVELS, Level::valueOf),
                        pia.conditions(),
                        stated()),
                pia.status(),
                pia.startedOn(),
                pia.splitFrom().orElse(null),
                pia.isIllustrative());
    }

    private @Nullable StatedFacts stated() {
        Period retention = text(Fact.RETENTION).map(Period::parse).orElse(null);
        Location location = text(Fact.LOCATION).map(Location::valueOf).orElse(null);
        Set<Recipient> recipients =
                answer(Fact.RECIPIENTS).isPresent() ? codes(Fact.RECIPIENTS, Recipient::valueOf) : null;
        return retention == null && location == null && recipients == null
                ? null
                : new StatedFacts(retention, location, recipients);
    }

    private <T> Set<T> codes(Fact fact, Function<String, T> constant) {
        return texts(fact).stream().map(constant).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<String> texts(Fact fact) {
        return answer(fact).stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString)
                .toList();
    }

    private Optional<String> text(Fact fact) {
        return answer(fact).map(JsonNode::asString);
    }

    private Optional<JsonNode> answer(Fact fact) {
        return template.stating(fact).filter(form::asks).map(question -> answers.get(question.id()));
    }
}
