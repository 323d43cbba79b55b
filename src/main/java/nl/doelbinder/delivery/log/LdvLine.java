package nl.doelbinder.delivery.log;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lines of one delivery in the shape of the Logboek Dataverwerkingen. What they have in common is written once, as there
 * are millions.
 */
final class LdvLine {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SPAN = "@span@";
    private static final String PERSON = "@person@";
    private static final String RECORD = "@record@";
    private static final int SPAN_DIGITS = 16;

    private final String[] between;

    LdvLine(Logged of) {
        ObjectNode line = JSON.createObjectNode()
                .put("trace_id", of.trace().toString().replace("-", ""))
                .put("span_id", SPAN)
                .put("status", "Ok")
                .put("name", "verstrekking")
                .put("start_time", of.startedAt().toEpochMilli())
                .put("end_time", of.endedAt().toEpochMilli());
        line.putObject("resource").putObject("attributes").put("service.name", "doelbinder");
        ObjectNode attributes = line.putObject("attributes")
                .put(
                        "dpl.core.processing_activity_id",
                        "urn:doelbinder:agreement:" + URLEncoder.encode(of.agreement(), StandardCharsets.UTF_8) + ":"
                                + of.agreementVersion())
                .put("dpl.core.data_subject_id", PERSON)
                .put("dpl.core.data_subject_id_type", "keyed-hash-of-bsn")
                .put("doelbinder.record", RECORD)
                .put("doelbinder.delivery", of.delivery())
                .put("doelbinder.receiver", of.requester())
                .put("doelbinder.mandate_list", of.mandateList())
                .put("doelbinder.purpose", of.purpose())
                .put("doelbinder.reference_day", of.referenceDay().toString());
        of.fields().forEach(attributes.putArray("doelbinder.fields")::add);
        between = JSON.writeValueAsString(line).split(SPAN + "|" + PERSON + "|" + RECORD, -1);
    }

    byte[] of(UUID record, UUID person) {
        String span = record.toString().replace("-", "").substring(0, SPAN_DIGITS);
        return (between[0] + span + between[1] + person + between[2] + record + between[3] + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
