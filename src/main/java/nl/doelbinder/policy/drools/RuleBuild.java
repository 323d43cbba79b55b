package nl.doelbinder.policy.drools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The build's step for the rules: compiles {@code rules/} and lays the class files and texts beside the program's own
 * classes. What is there already for the same texts stays.
 */
public final class RuleBuild {

    private RuleBuild() {}

    /** {@code args}: the folder of the rules, the folder of the classes. */
    public static void main(String... args) throws IOException {
        build(Path.of(args[0]), Path.of(args[1]));
    }

    static void build(Path rules, Path classes) throws IOException {
        refuseStrangers(rules);
        for (RuleKind kind : RuleKind.values()) {
            build(RuleFiles.in(rules, kind), kind, classes);
        }
    }

    private static void build(RuleFiles files, RuleKind kind, Path classes) throws IOException {
        Receipt made = Receipt.in(classes, kind);
        if (made != null && made.stillTrueOf(files, classes)) {
            return;
        }
        RuleCompiler.Compiled compiled = RuleCompiler.compile(files, RuleBuild.class.getClassLoader());
        if (made != null) {
            made.remove(classes);
        }
        for (Map.Entry<String, byte[]> classFile : compiled.classes().entrySet()) {
            Path target = classes.resolve(classFile.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, classFile.getValue());
        }
        Files.createDirectories(classes.resolve(RuleFiles.FOLDER));
        for (Map.Entry<String, String> text : files.texts().entrySet()) {
            Files.writeString(classes.resolve(RuleFiles.FOLDER + text.getKey()), text.getValue());
        }
        Receipt.of(files, compiled, classes).writeTo(classes, kind);
    }

    /** A file in no rule set would be law that nobody applies. */
    private static void refuseStrangers(Path rules) throws IOException {
        try (Stream<Path> found = Files.list(rules)) {
            found.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".drl") && !RuleKind.isNamed(name))
                    .findAny()
                    .ifPresent(name -> {
                        throw new IllegalArgumentException("rules/" + name + " belongs to no rule set");
                    });
        }
    }
}
