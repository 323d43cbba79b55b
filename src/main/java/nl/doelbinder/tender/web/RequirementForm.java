package nl.doelbinder.tender.web;

import java.time.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.doelbinder.input.Reading;
import nl.doelbinder.input.http.Form;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.publication.SupplierUse;
import nl.doelbinder.tender.Requirement.Wanted;
import org.jspecify.annotations.Nullable;

/** The fields of a requirement: as they stand, and as they were sent. */
final class RequirementForm {

    private static final List<String> RECIPIENTS =
            Arrays.stream(Recipient.values()).map(Enum::name).toList();

    private RequirementForm() {}

    /** As they stand, for a form whose fields begin with this act. */
    static Map<String, String> fields(String act, Wanted wanted) {
        Map<String, String> fields = new HashMap<>();
        fields.put(act + "-kind", wanted.must() ? "MUST" : "WISH");
        fields.put(act + "-text", wanted.text());
        SupplierUse use = wanted.use();
        if (use != null) {
            put(fields, act, "framework", use.framework());
            put(fields, act, "level", use.level());
            put(fields, act, "access", use.access());
            put(fields, act, "identity", use.identity());
            put(fields, act, "location", use.location());
            put(fields, act, "collection", use.collection());
            put(fields, act, "specialCategories", use.specialCategories());
            put(fields, act, "minors", use.minors());
            put(fields, act, "automatedDecision", use.automatedDecision());
            Period retention = use.retention();
            put(fields, act, "retention", retention);
            if (use.recipients() != null) {
                use.recipients().forEach(recipient -> put(fields, act, "recipients." + recipient.name(), true));
            }
        }
        return fields;
    }

    /** As they were sent. */
    static Reading reading(Form form) {
        Form.Sent sent =
                form.sent().text("code").text("lot").text("kind").text("text").text("reason");
        if (form.typed("use.framework").isEmpty() && form.typed("use.level").isEmpty()) {
            return sent.reading();
        }
        return sent.text("use.framework")
                .text("use.level")
                .text("use.access")
                .text("use.identity")
                .text("use.location")
                .text("use.collection")
                .optionalFlag("use.specialCategories")
                .optionalFlag("use.minors")
                .optionalFlag("use.automatedDecision")
                .codes("use.recipients", RECIPIENTS)
                .text("use.retention")
                .reading();
    }

    private static void put(Map<String, String> fields, String act, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(act + "-use." + name, value.toString());
        }
    }
}
