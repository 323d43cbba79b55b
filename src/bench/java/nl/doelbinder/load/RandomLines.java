package nl.doelbinder.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Requests of every kind over the registers of 2016, each a line. */
public final class RandomLines {

    private static final List<String> UNITS = List.of("ISC", "WEBCARE", "SOC", "CKC", "DOUANE", "FIOD", "TOESLAGEN");
    private static final List<String> PURPOSES = List.of(
            "PHENOMENON", "CASE_SUPPORT", "ANSWERING", "THREAT_INTEL", "CRIMINAL_CASE", "SENTIMENT", "OVERPAYMENT");

    private final Random random = new Random(2016);

    public byte[] next() {
        String unit = any(UNITS);
        LocalDate from = LocalDate.of(2016, 9, 5).plusDays(random.nextInt(60));
        LocalDate until = from.plusDays(random.nextInt(180));
        String authorisation = random.nextInt(4) > 0
                ? "null"
                : "{\"article\":\"126g\",\"reference\":\"r-%d\",\"from\":\"%s\",\"until\":\"%s\"}"
                        .formatted(random.nextInt(1000), from, until);
        return ("{\"request\":{\"unit\":\"%s\",\"framework\":\"%s\",\"serviceLine\":\"%s\",\"purpose\":\"%s\",\"level\":\"%s\","
                        + "\"access\":\"%s\",\"identity\":\"%s\",\"location\":\"%s\",\"collection\":\"%s\","
                        + "\"specialCategories\":%s,\"minors\":%s,\"automatedDecision\":%s,\"recipients\":%s,"
                        + "\"tool\":\"%s\",\"from\":\"%s\",\"until\":\"%s\",\"retention\":\"%s\",\"authorisation\":%s},"
                        + "\"assessedOn\":\"%s\"}\n")
                .formatted(
                        unit,
                        any(List.of("SERVICE", "SUPERVISION", "INVESTIGATION", "SECURITY")),
                        any(List.of("MONITORING", "ENGAGEMENT")),
                        any(PURPOSES),
                        any(List.of("AGGREGATE", "SUBJECT")),
                        any(List.of("OPEN", "REGISTERED", "SHIELDED")),
                        any(List.of("RECOGNISABLE", "UNDISCLOSED", "ASSUMED")),
                        any(List.of("NONE", "REGION", "EXACT")),
                        any(List.of("TARGETED", "BULK")),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean(),
                        any(List.of("[]", "[\"POLICE\"]", "[\"BANK\",\"OTHER\"]", "[\"POLICE\",\"PROSECUTOR\"]")),
                        any(List.of("COOSTO", "OBI4WAN")),
                        from,
                        until,
                        any(List.of("P1Y", "P7Y", "P90D", "P1Y6M", "P3M")),
                        authorisation,
                        LocalDate.of(2016, 9, 6).plusDays(random.nextInt(30)))
                .getBytes(UTF_8);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
