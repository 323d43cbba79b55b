package nl.doelbinder.pia;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import nl.doelbinder.organisation.Refusal;
import nl.doelbinder.organisation.Units;
import nl.doelbinder.pia.PiaFile.Answered;
import nl.doelbinder.pia.PiaFile.Frozen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody reads a PIA from a file: it begins as a draft of their unit. What has a place in the form is placed, what has
 * none is kept as an annex, and a record says which went where. A file with a fault changes nothing.
 */
@Component
public class ImportingPia {

    private final ReadingForeignFiles reading;
    private final EntityManager entities;
    private final PiaCodes codes;
    private final Templates templates;
    private final Units units;
    private final ChangingPia changing;
    private final JdbcClient database;
    private final Clock clock;

    ImportingPia(
            ReadingForeignFiles reading,
            EntityManager entities,
            PiaCodes codes,
            Templates templates,
            Units units,
            ChangingPia changing,
            JdbcClient database,
            Clock clock) {
        this.reading = reading;
        this.entities = entities;
        this.codes = codes;
        this.templates = templates;
        this.units = units;
        this.changing = changing;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Begins a draft for each PIA in the file.
     *
     * @throws BadInput naming every fault in it with its place
     */
    @Transactional
    public List<ImportRecord> importFile(SentPia sent, Actor by) {
        if (sent.unit() != null) {
            PiaRights.writes(by, known(sent.unit()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ImportRecord> records = new ArrayList<>();
        for (Brought brought : reading.read(sent, by, now)) {
            String unit = brought.file().pia().unit();
            PiaRights.writes(by, unit == null ? null : known(unit));
            records.add(begin(brought, sent, by, now));
        }
        return records;
    }

    private String known(String unit) {
        if (units.of(unit).isEmpty()) {
            throw new Refusal.NotFound("pia.refusal.no-unit", unit);
        }
        return unit;
    }

    private ImportRecord begin(Brought brought, SentPia sent, Actor by, Instant now) {
        PiaFile file = brought.file();
        Template template = templates
                .find(file.pia().template().code(), file.pia().template().version())
                .orElseThrow();
        String code = codes.next(file.pia().unit());
        CurrentAct.declare(ChangingPia.act(code, "IMPORT_PIA", by, null));
        templates.keep(template);
        file.versions().stream()
                .map(Frozen::template)
                .map(made -> templates.find(made.code(), made.version()))
                .flatMap(Optional::stream)
                .forEach(templates::keep);
        Pia pia = Pia.begin(code, file.pia().unit(), file.pia().title(), template, by.username(), LocalDate.now(clock));
        pia.broughtWith(writers(file, by), last(file), file.pia().conditions());
        entities.persist(pia);
        file.answers()
                .forEach(answer -> entities.persist(new Answer(
                        code,
                        answer.question(),
                        answer.value(),
                        answer.origin(),
                        answer.writtenBy(),
                        answer.writtenAt())));
        file.risks().forEach(risk -> entities.persist(new Risk(code, risk)));
        file.versions().forEach(version -> entities.persist(new FrozenVersion(code, version)));
        file.remarks().forEach(remark -> entities.persist(new Remark(code, remark)));
        file.reviews().forEach(review -> entities.persist(new Review(code, review)));
        file.annexes().forEach(annex -> entities.persist(new Annex(code, annex)));
        ImportRecord record = new ImportRecord(code, brought, sent, by.username(), now);
        entities.persist(record);
        changing.announce(pia);
        keepEditions(code, file.answers());
        return record;
    }

    private static Set<String> writers(PiaFile file, Actor by) {
        Set<String> writers = new TreeSet<>(file.pia().writers());
        file.answers().stream()
                .map(Answered::writtenBy)
                .filter(writer -> !writer.equals(Actor.PROGRAM.username()))
                .forEach(writers::add);
        writers.add(by.username());
        return writers;
    }

    private static int last(PiaFile file) {
        return file.versions().stream().mapToInt(Frozen::number).max().orElse(0);
    }

    /** A new row begins with the first edition; who reads it back finds the one that it had. */
    private void keepEditions(String code, List<Answered> answers) {
        List<Answered> later =
                answers.stream().filter(answer -> answer.edition() > 1).toList();
        if (!later.isEmpty()) {
            database.sql("""
                            update pia_answer set edition = given.edition
                            from unnest(string_to_array(:ids, ' '), string_to_array(:editions, ' ')::bigint[])
                                as given (id, edition)
                            where pia_answer.id = given.id""")
                    .param("ids", joined(later.stream().map(answer -> Answer.id(code, answer.question()))))
                    .param("editions", joined(later.stream().map(answer -> answer.edition() - 1)))
                    .update();
            entities.clear();
        }
    }

    private static String joined(Stream<?> values) {
        return String.join(
                " ",
                values.map(value -> Objects.requireNonNull(value).toString()).toList());
    }
}
