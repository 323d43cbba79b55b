package nl.doelbinder.policy.drools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.doelbinder.policy.Framework;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;

/** One rule set, loaded and ready: its rules, what they say, and the hash that names it. */
record RuleSet(String hash, RuleFiles files, KieBase rules, RuleTexts texts) {

    /** Behind a rule: the keys of the legal sources that it rests on. */
    private static final String SOURCE = "source";

    /** The rule set that this program was built with. */
    static RuleSet built(ClassLoader loader) {
        RuleFiles files = RuleFiles.onClassPath(loader, RuleKind.REQUESTS);
        return load(files, Receipt.of(files, RuleKind.REQUESTS, loader).models(), loader);
    }

    /** A rule set from its texts alone, compiled now; that takes seconds. */
    static RuleSet compiled(RuleFiles files, ClassLoader loader) {
        RuleCompiler.Compiled compiled = RuleCompiler.compile(files, loader);
        return load(files, compiled.models(), new CompiledLoader(compiled.classes(), loader));
    }

    private static RuleSet load(RuleFiles files, List<String> models, ClassLoader loader) {
        KieBase rules = base(models, loader);
        RuleTexts texts = new RuleTexts(files);
        all(rules).forEach(rule -> texts.cite(id(rule), sources(rule)));
        return new RuleSet(files.hash(), files, rules, texts);
    }

    /** The rules in these classes. */
    static KieBase base(List<String> models, ClassLoader loader) {
        List<Model> loaded = new ArrayList<>();
        for (String model : models) {
            try {
                loaded.add(
                        (Model) loader.loadClass(model).getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the compiled rules " + model + " do not load", e);
            }
        }
        return KieBaseBuilder.createKieBaseFromModel(loaded);
    }

    /** The id with which a rule's name begins. */
    static String id(Rule rule) {
        return rule.getName().substring(0, rule.getName().indexOf(' '));
    }

    /** Keys with a comma between; those of one framework alone stand as {@code FRAMEWORK: keys;} before the rest. */
    private static Map<Framework, List<String>> sources(Rule rule) {
        if (!(rule.getMetaData().get(SOURCE) instanceof String source)) {
            throw new IllegalArgumentException(rule.getName() + " has no @source");
        }
        Map<Framework, List<String>> keys = new EnumMap<>(Framework.class);
        for (String part : source.replace("\"", "").split(" *; *", -1)) {
            int colon = part.indexOf(':');
            List<String> named = List.of(part.substring(colon + 1).strip().split(" *, *", -1));
            if (colon >= 0) {
                keys.put(Framework.valueOf(part.substring(0, colon).strip()), named);
            } else {
                for (Framework framework : Framework.values()) {
                    keys.putIfAbsent(framework, named);
                }
            }
        }
        return keys;
    }

    Collection<Rule> all() {
        return all(rules);
    }

    static Collection<Rule> all(KieBase rules) {
        return rules.getKiePackages().stream()
                .flatMap(rulePackage -> rulePackage.getRules().stream())
                .toList();
    }

    /** Holds the classes of one rule set that was compiled at run time. */
    private static final class CompiledLoader extends ClassLoader {

        private final Map<String, byte[]> classes;

        CompiledLoader(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        /** Own classes first: the current rule set may hold some of the same name. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] own = classes.get(name.replace('.', '/') + ".class");
            if (own == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defineClass(name, own, 0, own.length) : loaded;
            }
        }
    }
}
