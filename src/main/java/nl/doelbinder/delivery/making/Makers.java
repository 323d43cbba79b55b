package nl.doelbinder.delivery.making;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.doelbinder.delivery.Deliveries;
import nl.doelbinder.delivery.DeliveryQueued;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Makes what waits to be made, in the background, one after the other; what a program that was killed left is among it. */
@Component
class Makers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Makers.class);

    private final Deliveries deliveries;
    private final MakingFile making;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "delivery-maker");
        thread.setDaemon(true);
        return thread;
    });

    Makers(Deliveries deliveries, MakingFile making) {
        this.deliveries = deliveries;
        this.making = making;
    }

    @TransactionalEventListener
    void on(DeliveryQueued queued) {
        look();
    }

    /** What another replica began and never ended is found here. */
    @Scheduled(
            initialDelayString = "${doelbinder.deliveries.every:10s}",
            fixedDelayString = "${doelbinder.deliveries.every:10s}")
    void look() {
        if (waiting.compareAndSet(false, true)) {
            worker.execute(this::makeAll);
        }
    }

    private void makeAll() {
        waiting.set(false);
        try {
            for (String code : deliveries.toMake()) {
                making.make(code);
            }
        } catch (RuntimeException e) {
            LOG.warn("deliveries could not be looked at; tried again soon", e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdownNow();
        if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("a delivery was still being made; it is made again at the next start");
        }
    }
}
