package nl.doelbinder.pia;

import java.util.Collection;
import nl.doelbinder.pia.Template.Option;
import nl.doelbinder.pia.Template.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Something that answers a question, whatever its kind: the widest answer there is. */
public final class AnAnswer {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AnAnswer() {}

    /** Names all of these codes, where the question asks for entries of a register. */
    public static JsonNode to(Question question, Collection<String> codes) {
        return switch (question.kind()) {
            case TEXT -> NODES.stringNode("Antwoord op " + question.id());
            case CHOICE -> NODES.stringNode(question.options().get(0).value());
            case MULTI_CHOICE -> {
                var all = NODES.arrayNode();
                question.options().stream().map(Option::value).forEach(all::add);
                yield all;
            }
            case YES_NO -> NODES.booleanNode(true);
            case TABLE ->
                NODES.arrayNode()
                        .add(NODES.objectNode().put(question.columns().get(0).id(), "cel"));
            case DATE -> NODES.stringNode("2017-01-01");
            case PERIOD -> NODES.stringNode("P1Y");
            case REGISTER -> {
                var all = NODES.arrayNode();
                codes.stream().sorted().forEach(all::add);
                yield all;
            }
        };
    }
}
