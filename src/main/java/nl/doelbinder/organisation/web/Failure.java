package nl.doelbinder.organisation.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.doelbinder.input.BadInput;
import nl.doelbinder.input.Fault;
import nl.doelbinder.organisation.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;

/**
 * Why an act could not be done, where the page of its form says so: for what was typed, or for what others did meanwhile. What
 * is not found or not allowed is no such thing: it has a page of its own.
 *
 * @param cause  a {@link BadInput} or a {@link Refusal}
 * @param faults of what was typed; empty where that was not it
 */
public record Failure(RuntimeException cause, HttpStatus status, List<Fault> faults) {

    /**
     * Does what a form asks.
     *
     * @param deed  answers where it leads
     * @param again shows the form's page once more
     */
    public static String unless(Supplier<String> deed, Function<Failure, String> again) {
        try {
            return deed.get();
        } catch (BadInput bad) {
            return again.apply(new Failure(bad, HttpStatus.BAD_REQUEST, bad.faults()));
        } catch (Refusal.Overtaken overtaken) {
            return again.apply(new Failure(overtaken, HttpStatus.PRECONDITION_FAILED, List.of()));
        } catch (Refusal.OutOfTurn late) {
            return again.apply(new Failure(late, HttpStatus.CONFLICT, List.of()));
        }
    }

    /** Says it of the answer: its status, and what stood in the way, which the page knows as {@code refused}. */
    public void tell(Visit visit, MessageSource messages) {
        visit.response().setStatus(status.value());
        if (cause instanceof Refusal refusal) {
            visit.put(
                    "refused",
                    messages.getMessage(refusal.messageKey(), refusal.values().toArray(), visit.locale()));
        }
    }
}
