package nl.doelbinder.monitoring.web;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.doelbinder.input.Tree;
import nl.doelbinder.monitoring.RequestDraft;
import nl.doelbinder.policy.Authorisation;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.RequestFacts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The filing form's fields as the tree that the API takes, and back: one reader judges both. */
final class FormTree {

    /** The choice of a purpose that is typed. */
    static final String OTHER = "_OTHER";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "title",
            "justification",
            "unit",
            "tool",
            "framework",
            "serviceLine",
            "level",
            "access",
            "identity",
            "location",
            "collection",
            "from",
            "until");
    private static final List<String> FLAGS = List.of("specialCategories", "minors", "automatedDecision");
    private static final List<String> ORDER = List.of("article", "reference", "from", "until");

    private FormTree() {}

    /** What was left empty is left out, so that the reader misses it. */
    static Tree of(Map<String, String> fields) {
        ObjectNode root = NODES.objectNode();
        TEXTS.forEach(name -> put(root, name, fields.get(name)));
        boolean other = OTHER.equals(fields.get("purpose"));
        put(root, "purpose", fields.get(other ? "purposeOther" : "purpose"));
        for (String name : FLAGS) {
            String flag = fields.getOrDefault(name, "");
            if (flag.equals("true") || flag.equals("false")) {
                root.put(name, Boolean.parseBoolean(flag));
            } else {
                put(root, name, flag);
            }
        }
        ArrayNode recipients = root.putArray("recipients");
        Arrays.stream(Recipient.values())
                .filter(recipient -> fields.containsKey("recipients." + recipient))
                .forEach(recipient -> recipients.add(recipient.name()));
        put(root, "retention", retention(fields));
        if (Framework.INVESTIGATION.name().equals(fields.get("framework"))) {
            ObjectNode order = NODES.objectNode();
            ORDER.forEach(name -> put(order, name, fields.get("authorisation." + name)));
            if (!order.isEmpty()) {
                root.set("authorisation", order);
            }
        }
        return Tree.of(root);
    }

    private static void put(ObjectNode node, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            node.put(name, value.strip());
        }
    }

    private static String retention(Map<String, String> fields) {
        StringBuilder period = new StringBuilder();
        for (String part : List.of("years", "months", "days")) {
            String amount = fields.getOrDefault("retention-" + part, "").strip();
            if (!amount.isEmpty()) {
                period.append(amount).append(Character.toUpperCase(part.charAt(0)));
            }
        }
        return period.isEmpty() ? "" : "P" + period;
    }

    /** The fields of a form in which this draft is filled in, to amend it. */
    static Map<String, String> fields(RequestDraft draft) {
        RequestFacts facts = draft.facts();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", draft.title());
        fields.put("justification", draft.justification());
        fields.put("unit", facts.unitCode());
        fields.put("purpose", facts.purpose());
        fields.put("tool", facts.tool());
        fields.put("framework", facts.framework().name());
        fields.put("serviceLine", facts.serviceLine().name());
        fields.put("level", facts.level().name());
        fields.put("access", facts.access().name());
        fields.put("identity", facts.identity().name());
        fields.put("location", facts.location().name());
        fields.put("collection", facts.collection().name());
        fields.put("specialCategories", String.valueOf(facts.specialCategories()));
        fields.put("minors", String.valueOf(facts.minors()));
        fields.put("automatedDecision", String.valueOf(facts.automatedDecision()));
        facts.recipients().forEach(recipient -> fields.put("recipients." + recipient, "true"));
        put(fields, "from", facts.from());
        put(fields, "until", facts.until());
        Period retention = facts.retention();
        put(fields, "retention-years", retention.getYears());
        put(fields, "retention-months", retention.getMonths());
        put(fields, "retention-days", retention.getDays());
        Authorisation order = facts.authorisation();
        if (order != null) {
            fields.put("authorisation.article", order.article());
            fields.put("authorisation.reference", order.reference());
            put(fields, "authorisation.from", order.from());
            put(fields, "authorisation.until", order.until());
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, int amount) {
        if (amount != 0) {
            fields.put(name, String.valueOf(amount));
        }
    }

    private static void put(Map<String, String> fields, String name, LocalDate day) {
        fields.put(name, day.toString());
    }
}
