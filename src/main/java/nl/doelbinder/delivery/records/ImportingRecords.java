package nl.doelbinder.delivery.records;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.doelbinder.delivery.Format;
import nl.doelbinder.delivery.records.RecordImport.State;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Act;
import nl.doelbinder.organisation.Actor;
import nl.doelbinder.organisation.CurrentAct;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a file of the source in: taken in at once, worked off in the background, one file after the other. A file that came before, byte
 * for byte, is answered with what came of it then.
 */
@Component
public class ImportingRecords implements DisposableBean {

    static final String ACT = "IMPORT_RECORDS";
    static final String SUBJECT_TYPE = "detention-record-imports";

    private static final Logger LOG = LoggerFactory.getLogger(ImportingRecords.class);
    private static final int LONGEST_NAME = 200;

    private final RecordImports imports;
    private final RunningImport running;
    private final FilesFolder files;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "record-import");
        thread.setDaemon(true);
        return thread;
    });

    ImportingRecords(
            RecordImports imports,
            RunningImport running,
            FilesFolder files,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.running = running;
        this.files = files;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An import, and whether it began just now. */
    public record Begun(RecordImport recordImport, boolean fresh) {}

    /**
     * Takes a file in. The stream is read to its end and left to its owner to close.
     *
     * @throws BadInput when there is nothing in it
     */
    public Begun begin(InputStream in, String name, Format format, Actor by) throws IOException {
        RecordRights.mayImport(by);
        SpooledFile file = SpooledFile.spool(in, shortened(name), format, files.folder("imports"));
        if (file.bytes() == 0) {
            file.delete();
            throw new BadInput(List.of(Fault.at("/file", "records.file-empty", "file")));
        }
        Begun begun = transaction.execute(status -> {
            Optional<RecordImport> earlier = imports.findFirstBySha256AndStateNotOrderById(file.sha256(), State.FAILED);
            if (earlier.isPresent()) {
                return new Begun(earlier.get(), false);
            }
            long id = imports.nextId();
            CurrentAct.declare(new Act(by.username(), ACT, SUBJECT_TYPE + "/" + id, null));
            return new Begun(imports.save(new RecordImport(id, file, by.username(), clock.instant())), true);
        });
        if (!begun.fresh()) {
            file.delete();
            return begun;
        }
        worker.execute(() -> work(begun.recordImport().id(), file, by));
        return begun;
    }

    private void work(long id, SpooledFile file, Actor by) {
        try {
            running.run(id, file, by);
        } catch (RuntimeException e) {
            LOG.error("the end of import {} could not be stored", id, e);
        } finally {
            try {
                file.delete();
            } catch (IOException e) {
                LOG.warn("the file of import {} stays behind: {}", id, e.toString());
            }
        }
    }

    private static String shortened(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "")
                .strip();
        return last.isEmpty() ? "records" : last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) : last;
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdownNow();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("an import was still running");
        }
    }
}
