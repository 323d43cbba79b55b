package nl.doelbinder.pia;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.doelbinder.input.Fault;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The templates that a PIA can be begun with: the files under {@code pia-templates}; and those that one was begun with. */
@Component
public class Templates {

    private static final String FILES = "classpath*:pia-templates/*.yaml";

    private final JdbcClient database;
    private final EntityManager entities;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Template> offered = new LinkedHashMap<>();
    private final Map<String, Template> older = new ConcurrentHashMap<>();

    Templates(JdbcClient database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
        readFiles();
        refuseChanged();
    }

    /** The newest version of each, by code. */
    public List<Template> all() {
        Map<String, Template> newest = new LinkedHashMap<>();
        offered.values()
                .forEach(template -> newest.merge(
                        template.code(),
                        template,
                        (one, other) -> compare(one.version(), other.version()) >= 0 ? one : other));
        return newest.values().stream()
                .sorted(Comparator.comparing(Template::code))
                .toList();
    }

    public Optional<Template> newest(String code) {
        return all().stream().filter(template -> template.code().equals(code)).findFirst();
    }

    /** One that a PIA was begun with, whether its file is still there or not. */
    public Template of(String code, String version) {
        String id = KeptTemplate.id(code, version);
        Template template = offered.get(id);
        return template != null ? template : older.computeIfAbsent(id, this::readKept);
    }

    /** One by name, if it is known here at all. */
    Optional<Template> find(String code, String version) {
        String id = KeptTemplate.id(code, version);
        boolean known = offered.containsKey(id)
                || older.containsKey(id)
                || database.sql("select id from pia_template where id = ?")
                        .param(id)
                        .query(String.class)
                        .optional()
                        .isPresent();
        return known ? Optional.of(of(code, version)) : Optional.empty();
    }

    /** Every one that is offered, by name and version. */
    String names() {
        return String.join(", ", offered.keySet());
    }

    /** Sees to it that what is asked stays known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Template template) {
        String id = KeptTemplate.id(template.code(), template.version());
        String text = texts.get(id);
        if (text != null && entities.find(KeptTemplate.class, id) == null) {
            entities.persist(new KeptTemplate(id, text));
        }
    }

    private void readFiles() {
        List<TemplateFault> faults = new ArrayList<>();
        Map<String, String> files = new LinkedHashMap<>();
        for (Resource file : files()) {
            String name = Objects.requireNonNullElse(file.getFilename(), "?");
            try (InputStream in = file.getInputStream()) {
                byte[] contents = in.readAllBytes();
                Template template = ReadingTemplate.read(name, contents);
                String id = KeptTemplate.id(template.code(), template.version());
                String same = files.putIfAbsent(id, name);
                if (same != null) {
                    faults.add(new TemplateFault(name, 1, Fault.at("", "pia.template.twice", id, same)));
                }
                offered.put(id, template);
                texts.put(id, new String(contents, StandardCharsets.UTF_8));
            } catch (FaultyTemplate faulty) {
                faults.addAll(faulty.faults());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!faults.isEmpty()) {
            throw new FaultyTemplate(faults);
        }
    }

    private static List<Resource> files() {
        try {
            return List.of(new PathMatchingResourcePatternResolver().getResources(FILES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A version that a PIA was begun with asks for ever what it asked then. */
    private void refuseChanged() {
        List<TemplateFault> faults = new ArrayList<>();
        database.sql("select id, contents from pia_template")
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("contents")))
                .list()
                .forEach(kept -> {
                    String text = texts.get(kept.getKey());
                    if (text != null && !text.equals(kept.getValue())) {
                        faults.add(new TemplateFault(
                                kept.getKey(),
                                lineOfDifference(text, kept.getValue()),
                                Fault.at("", "pia.template.changed", kept.getKey())));
                    }
                });
        if (!faults.isEmpty()) {
            throw new FaultyTemplate(faults);
        }
    }

    private static int lineOfDifference(String text, String kept) {
        List<String> now = text.lines().toList();
        List<String> then = kept.lines().toList();
        int line = 0;
        while (line < now.size() && line < then.size() && now.get(line).equals(then.get(line))) {
            line++;
        }
        return line + 1;
    }

    private Template readKept(String id) {
        return database.sql("select contents from pia_template where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(text -> ReadingTemplate.read(id, text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow(() -> new IllegalStateException("no template " + id));
    }

    /** By number where they are numbers. */
    private static int compare(String one, String other) {
        boolean numbers = one.matches("\\d{1,9}") && other.matches("\\d{1,9}");
        return numbers ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other)) : one.compareTo(other);
    }
}
