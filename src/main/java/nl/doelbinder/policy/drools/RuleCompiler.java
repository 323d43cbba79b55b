package nl.doelbinder.policy.drools;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Makes class files of rules: when the product is built, and again for a rule set of years ago. */
final class RuleCompiler {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    private RuleCompiler() {}

    /**
     * The class files of these rules.
     *
     * @param classes by path, such as {@code doelbinder/rules/Rules1.class}
     * @param models  names of the classes that hold the rules
     */
    record Compiled(Map<String, byte[]> classes, List<String> models) {}

    /**
     * Compiles the rules of this set.
     *
     * @throws IllegalArgumentException naming file, line and reason of every fault
     */
    static Compiled compile(RuleFiles files, ClassLoader loader) {
        KieServices services = KieServices.Factory.get();
        KieFileSystem sources = services.newKieFileSystem();
        // The id is of this set alone, so that an old set never answers for the current one.
        sources.generateAndWritePomXML(
                services.newReleaseId("nl.doelbinder", "rules", files.hash().substring("sha256:".length())));
        files.texts().forEach((name, text) -> {
            if (name.endsWith(".drl")) {
                sources.write("src/main/resources/" + folder(text) + name, text);
            }
        });
        KieBuilder builder = services.newKieBuilder(sources, loader).buildAll(ExecutableModelProject.class);
        List<Message> faults = builder.getResults().getMessages(Message.Level.ERROR);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(RuleFault.of(faults, files).stream()
                    .map(RuleFault::toString)
                    .collect(Collectors.joining("\n")));
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        Map<String, byte[]> classes = new TreeMap<>();
        List<String> models = new ArrayList<>();
        for (String path : module.getFileNames()) {
            String name = path.replace('\\', '/');
            if (name.endsWith(".class")) {
                classes.put(name, module.getBytes(path));
            } else if (name.endsWith("/drools-model")) {
                models.addAll(modelNames(new String(module.getBytes(path), StandardCharsets.UTF_8)));
            }
        }
        services.getRepository().removeKieModule(module.getReleaseId());
        return new Compiled(classes, models);
    }

    /** The compiler wants a file in the folder of its package. */
    private static String folder(String text) {
        Matcher found = PACKAGE.matcher(text);
        return found.find() ? found.group(1).replace('.', '/') + "/" : "";
    }

    /** The list begins with the version of the model, behind a colon. */
    private static List<String> modelNames(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.indexOf(':') < 0)
                .toList();
    }
}
