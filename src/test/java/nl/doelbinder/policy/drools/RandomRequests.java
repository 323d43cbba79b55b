package nl.doelbinder.policy.drools;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import nl.doelbinder.policy.Access;
import nl.doelbinder.policy.Authorisation;
import nl.doelbinder.policy.Collection;
import nl.doelbinder.policy.Dossier2016;
import nl.doelbinder.policy.Framework;
import nl.doelbinder.policy.Identity;
import nl.doelbinder.policy.Level;
import nl.doelbinder.policy.Location;
import nl.doelbinder.policy.Recipient;
import nl.doelbinder.policy.RequestFacts;
import nl.doelbinder.policy.ServiceLine;
import org.jspecify.annotations.Nullable;

/** Requests over the 2016 dossier, half of them close to one of its examples; the same seed gives the same ones. */
final class RandomRequests {

    private static final List<String> UNITS = List.of("ISC", "WEBCARE", "SOC", "CKC", "DOUANE", "FIOD", "TOESLAGEN");
    private static final List<String> TOOLS = List.of("COOSTO", "OBI4WAN", "QWMS", "WEBFILTER", "SPIDERING");
    private static final List<String> PURPOSES = List.of(
            "PHENOMENON",
            "CASE_SUPPORT",
            "EARLY_WARNING",
            "ANSWERING",
            "SENTIMENT",
            "THREAT_INTEL",
            "CAMPAIGN",
            "GOODS_FLOW",
            "CRIMINAL_CASE",
            "OVERPAYMENT",
            "NONE_SUCH");
    private static final List<String> PERIODS =
            List.of("P1D", "P30D", "P31D", "P90D", "P3M", "P6M", "P1Y", "P1Y1D", "P2Y", "P3Y", "P5Y", "P7Y");

    private final SplittableRandom random;
    private final List<RequestFacts> examples =
            new ArrayList<>(Dossier2016.requests().values());

    RandomRequests(long seed) {
        random = new SplittableRandom(seed);
    }

    static List<RequestFacts> list(long seed, int count) {
        RandomRequests requests = new RandomRequests(seed);
        List<RequestFacts> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(requests.next());
        }
        return list;
    }

    RequestFacts next() {
        // Near an example most facts agree with the registers, so that the lighter rules get their turn.
        RequestFacts near = examples.get(random.nextInt(examples.size()));
        double keep = random.nextBoolean() ? 0.8 : 0;
        LocalDate from = kept(keep) ? near.from() : LocalDate.of(2015, 6, 1).plusDays(random.nextInt(900));
        LocalDate until = from.plusDays(random.nextInt(4) == 0 ? 0 : random.nextInt(120));
        return new RequestFacts(
                kept(keep) ? near.unitCode() : pick(UNITS),
                kept(keep) ? near.purpose() : pick(PURPOSES),
                kept(keep) ? near.tool() : pick(TOOLS),
                kept(keep) ? near.framework() : pick(Framework.values()),
                kept(keep) ? near.serviceLine() : pick(ServiceLine.values()),
                kept(keep) ? near.level() : pick(Level.values()),
                kept(keep) ? near.access() : pick(Access.values()),
                kept(keep) ? near.identity() : pick(Identity.values()),
                kept(keep) ? near.location() : pick(Location.values()),
                kept(keep) ? near.collection() : pick(Collection.values()),
                random.nextInt(5) == 0,
                random.nextInt(5) == 0,
                random.nextInt(5) == 0,
                kept(keep) ? near.recipients() : recipients(),
                from,
                until,
                kept(keep) ? near.retention() : Period.parse(pick(PERIODS)),
                authorisation(from, until));
    }

    private boolean kept(double chance) {
        return random.nextDouble() < chance;
    }

    private Set<Recipient> recipients() {
        Set<Recipient> recipients = EnumSet.noneOf(Recipient.class);
        for (int i = random.nextInt(3); i > 0; i--) {
            recipients.add(pick(Recipient.values()));
        }
        return recipients;
    }

    private @Nullable Authorisation authorisation(LocalDate from, LocalDate until) {
        return random.nextInt(3) == 0
                ? new Authorisation("126g", "R-1", from.plusDays(random.nextInt(3) - 1L), until.plusDays(1))
                : null;
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
