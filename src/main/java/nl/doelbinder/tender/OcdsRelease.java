package nl.doelbinder.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a notice as a release of the Open Contracting Data Standard 1.1, with its extension for lots. */
final class OcdsRelease {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String BUYER = "buyer";

    private OcdsRelease() {}

    static String write(Notice notice) {
        Map<String, Object> release = new LinkedHashMap<>();
        release.put("ocid", "ocds-doelbinder-" + notice.code());
        release.put("id", notice.code() + "-" + notice.publishedOn());
        release.put("date", notice.at().toString());
        release.put("tag", List.of("tender"));
        release.put("initiationType", "tender");
        release.put("language", "nl");
        release.put("parties", List.of(Map.of("id", BUYER, "name", notice.buyer(), "roles", List.of(BUYER))));
        release.put(BUYER, Map.of("id", BUYER, "name", notice.buyer()));
        release.put("tender", tender(notice));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(release);
    }

    private static Map<String, Object> tender(Notice notice) {
        Map<String, Object> tender = new LinkedHashMap<>();
        tender.put("id", notice.reference());
        tender.put("title", notice.title());
        tender.put("status", "active");
        tender.put("procurementMethod", "open");
        tender.put("mainProcurementCategory", "services");
        tender.put("contractPeriod", Map.of("startDate", notice.startsOn() + "T00:00:00Z"));
        tender.put("documents", documents(notice));
        tender.put("lots", lots(notice));
        tender.put(
                "lotDetails",
                Map.of(
                        "maximumLotsAwardedPerSupplier",
                        notice.oneSupplierMayTakeBothLots() ? notice.lots().size() : 1));
        return tender;
    }

    private static List<Map<String, Object>> lots(Notice notice) {
        List<Map<String, Object>> lots = new ArrayList<>();
        for (Lot lot : notice.lots()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", lot.code());
            one.put("title", lot.title());
            one.put("status", "active");
            lots.add(one);
        }
        return lots;
    }

    private static List<Map<String, Object>> documents(Notice notice) {
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Paper paper : notice.approved()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", paper.document());
            one.put("title", paper.document() + " " + paper.version());
            one.put("description", "sha256:" + paper.sha256());
            documents.add(one);
        }
        return documents;
    }
}
