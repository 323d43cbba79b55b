package nl.doelbinder.delivery.making;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.doelbinder.delivery.DeliveryOrder;
import nl.doelbinder.delivery.Format;
import tools.jackson.databind.json.JsonMapper;

/**
 * What goes with a file, so that its recipient can see what it is and that it is whole.
 *
 * @param recordsConsidered all that the source holds
 * @param leftOut           how many of them are not in the file, by reason; of several reasons the first one counts
 * @param plainSha256       of the records before they were encrypted: the same for the same records, whoever makes the file again
 * @param sha256            of the file
 */
@JsonPropertyOrder({
    "delivery", "agreement", "agreementVersion", "mandateList", "requester", "purpose", "fields", "referenceDay",
            "leastAge", "format",
    "encryption", "recipientKey", "ruleSet", "recordsConsidered", "recordsDelivered", "leftOut", "plainSha256",
            "sha256", "bytes", "madeAt"
})
public record Manifest(
        String delivery,
        String agreement,
        int agreementVersion,
        int mandateList,
        String requester,
        String purpose,
        List<String> fields,
        LocalDate referenceDay,
        int leastAge,
        Format format,
        String encryption,
        String recipientKey,
        String ruleSet,
        long recordsConsidered,
        long recordsDelivered,
        Map<String, Long> leftOut,
        String plainSha256,
        String sha256,
        long bytes,
        Instant madeAt) {

    private static final JsonMapper JSON = new JsonMapper();

    public Manifest {
        fields = List.copyOf(fields);
        leftOut = Map.copyOf(leftOut);
    }

    static Manifest of(
            DeliveryOrder order, int leastAge, long considered, Map<String, Long> leftOut, Pass.Made made, Instant at) {
        return new Manifest(
                order.code(),
                order.agreement(),
                order.agreementVersion(),
                order.mandateList(),
                order.requester(),
                order.purpose(),
                order.fields(),
                order.referenceDay(),
                leastAge,
                order.format(),
                "age-encryption.org/v1",
                order.recipientKey(),
                order.ruleSet(),
                considered,
                made.delivered(),
                leftOut,
                made.file().plainSha256(),
                made.file().sha256(),
                made.file().bytes(),
                at);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Manifest read(String json) {
        return JSON.readValue(json, Manifest.class);
    }
}
