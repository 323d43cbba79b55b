package nl.doelbinder.tender;

import java.nio.charset.StandardCharsets;
import nl.doelbinder.pia.ImpactOnRecord;
import org.springframework.web.util.UriUtils;

/** The pages on which the parts of a tender are, and where on them. */
final class Places {

    private final String tender;

    Places(String code) {
        tender = "/aanbestedingen/" + encoded(code);
    }

    String tender() {
        return tender;
    }

    String gate() {
        return tender + "/poort";
    }

    String document(String document) {
        return tender + "/stukken/" + encoded(document);
    }

    String requirement(String code) {
        return tender + "/eisen/" + encoded(code);
    }

    String accounts(UnitUse use) {
        return tender + "/accounts/" + encoded(use.unit()) + "/"
                + encoded(use.lot().code());
    }

    String risk(String code) {
        return tender + "/risicos/" + encoded(code);
    }

    String conditions() {
        return tender + "/besluiten#voorwaarden";
    }

    /** The unit's last impact assessment for the lot, or where it can begin one. */
    String impact(UnitUse use) {
        return use.impacts().stream()
                .map(ImpactOnRecord::assessment)
                .reduce((one, later) -> later)
                .map(impact -> "/pias/" + encoded(impact.code()))
                .orElse("/pias");
    }

    static String contract(String number) {
        return "/contracten/" + encoded(number);
    }

    private static String encoded(String segment) {
        return UriUtils.encodePathSegment(segment, StandardCharsets.UTF_8);
    }
}
