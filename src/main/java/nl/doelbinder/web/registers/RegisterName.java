package nl.doelbinder.web.registers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The registers, by the name in their address. The columns' names are messages {@code register.column.<name>}. */
enum RegisterName {
    PURPOSES("doelen", "unit", "code", "label", "framework", "serviceLines", "maxLevel", "valid"),
    NORMS("bewaartermijnen", "framework", "serviceLine", "level", "max", "valid"),
    QUESTIONS("rechtsvragen", "topic", "question", "raisedOn", "answer", "answeredOn"),
    MATRIX("matrix", "factor", "value", "SERVICE", "SUPERVISION", "INVESTIGATION", "SECURITY"),
    TOOLS("hulpmiddelen", "code", "vendor", "serviceLines", "hosting", "iso", "agreement"),
    CONTRACTS("contracten", "contract", "tool", "term", "valid", "agreedOn", "standing", "notice"),
    LICENCES("licenties", "contract", "unit", "use", "granted", "active", "valid"),
    IMPACTS("pias", "code", "unit", "status", "purposes", "serviceLines", "levels", "approvedOn", "validUntil"),
    UNITS("eenheden", "code", "name", "frameworks"),
    BOARDS("gremia", "order", "code", "name", "papers", "quorum", "written", "nextMeeting");

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
    private final List<String> columns;

    RegisterName(String path, String... columns) {
        this.path = path;
        this.columns = List.of(columns);
    }

    public String path() {
        return path;
    }

    List<String> columns() {
        return columns;
    }

    static Optional<RegisterName> at(String path) {
        return Arrays.stream(values()).filter(name -> name.path.equals(path)).findFirst();
    }
}
