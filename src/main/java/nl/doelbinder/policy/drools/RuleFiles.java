package nl.doelbinder.policy.drools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts that make one rule set: its rules, the numbers of the law and the messages. Its hash names it for ever. */
record RuleFiles(SortedMap<String, String> texts) {

    static final String FOLDER = "rules/";

    RuleFiles {
        texts = new TreeMap<>(texts);
    }

    static RuleFiles in(Path folder, RuleKind kind) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : kind.names()) {
            texts.put(name, normalised(Files.readString(folder.resolve(name))));
        }
        return new RuleFiles(texts);
    }

    static RuleFiles onClassPath(ClassLoader loader, RuleKind kind) {
        SortedMap<String, String> texts = new TreeMap<>();
        kind.names().forEach(name -> texts.put(name, resource(loader, FOLDER + name)));
        return new RuleFiles(texts);
    }

    static String resource(ClassLoader loader, String path) {
        try (InputStream in = loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the class path: was the build's rule step skipped?");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("the rule set has no " + name);
        }
        return text;
    }

    /** {@code sha256:} over names and contents, in the order of the names. */
    String hash() {
        Sha256 sum = new Sha256();
        texts.forEach((name, text) -> sum.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return "sha256:" + sum.hex();
    }

    /** A check-out with other line ends is the same rule set. */
    private static String normalised(String text) {
        return text.replace("\r\n", "\n");
    }
}
