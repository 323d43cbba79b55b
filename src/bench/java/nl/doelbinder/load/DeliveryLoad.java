package nl.doelbinder.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.doelbinder.delivery.making.DeliveryRun;

/** Deliveries and imports of growing numbers of records, in a process that gets 512 MiB of heap. */
public final class DeliveryLoad {

    private static final List<String> GROWING = List.of("1000000,2000000,5000000,10000000", "3", "multiplied");

    private DeliveryLoad() {}

    /** As those of {@link DeliveryRun}; without any, of all sizes that the goal names. */
    public static void main(String[] arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                DeliveryRun.class.getName()));
        command.addAll(arguments.length == 0 ? GROWING : List.of(arguments));
        System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
    }
}
