package nl.doelbinder.policy.drools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the build made of a rule set.
 *
 * @param hash    of the texts
 * @param against of the classes that the rules call, which may change without a change of the texts
 * @param models  classes that hold the rules
 * @param classes paths of all class files made
 */
record Receipt(String hash, String against, List<String> models, List<String> classes) {

    static Receipt of(RuleFiles files, RuleCompiler.Compiled compiled, Path classes) throws IOException {
        return new Receipt(
                files.hash(),
                called(classes),
                compiled.models(),
                List.copyOf(compiled.classes().keySet()));
    }

    /** Of the texts that lie on the class path beside it. */
    static Receipt of(RuleFiles files, RuleKind kind, ClassLoader loader) {
        Receipt receipt = parse(RuleFiles.resource(loader, kind.receipt()));
        if (!receipt.hash.equals(files.hash())) {
            throw new IllegalStateException("the rules' texts on the class path hash to " + files.hash()
                    + ", but the rules were compiled from " + receipt.hash);
        }
        return receipt;
    }

    static @Nullable Receipt in(Path classes, RuleKind kind) throws IOException {
        Path path = classes.resolve(kind.receipt());
        return Files.exists(path) ? parse(Files.readString(path)) : null;
    }

    static Receipt parse(String text) {
        String hash = "";
        String against = "";
        List<String> models = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String value = line.substring(line.indexOf(' ') + 1);
            switch (line.substring(0, line.indexOf(' '))) {
                case "hash" -> hash = value;
                case "against" -> against = value;
                case "model" -> models.add(value);
                case "class" -> classes.add(value);
                default -> throw new IllegalArgumentException(line);
            }
        }
        return new Receipt(hash, against, models, classes);
    }

    void writeTo(Path folder, RuleKind kind) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("hash ").append(hash).append('\n');
        text.append("against ").append(against).append('\n');
        models.forEach(model -> text.append("model ").append(model).append('\n'));
        classes.forEach(path -> text.append("class ").append(path).append('\n'));
        Files.writeString(folder.resolve(kind.receipt()), text);
    }

    boolean stillTrueOf(RuleFiles files, Path folder) throws IOException {
        return hash.equals(files.hash())
                && against.equals(called(folder))
                && classes.stream().allMatch(path -> Files.exists(folder.resolve(path)))
                && files.texts().keySet().stream()
                        .allMatch(name -> Files.exists(folder.resolve(RuleFiles.FOLDER + name)));
    }

    void remove(Path folder) throws IOException {
        for (String path : classes) {
            Files.deleteIfExists(folder.resolve(path));
        }
    }

    /** Over the class files of the rooms whose names the rules use. */
    private static String called(Path folder) throws IOException {
        Sha256 sum = new Sha256();
        Path policy = folder.resolve("nl/doelbinder/policy");
        try (Stream<Path> facts = Files.list(policy);
                Stream<Path> judged = Files.list(policy.resolve("publication"));
                Stream<Path> delivered = Files.list(policy.resolve("delivery"));
                Stream<Path> cases = Files.list(policy.resolve("drools"))) {
            Stream.of(facts, judged, delivered, cases.filter(Receipt::isCase))
                    .flatMap(paths -> paths)
                    .filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .forEach(path -> sum.add(path.getFileName().toString(), bytes(path)));
        }
        return sum.hex();
    }

    private static boolean isCase(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith("CaseFacts") || name.startsWith("Gate.") || name.startsWith("DeliveryCase");
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
