package nl.doelbinder.input.http;

import java.util.List;
import nl.doelbinder.input.Fault;

/** Says in the caller's language what is wrong, where a resource itself has to: within a stream that goes on. */
public interface Explaining {

    Problem badInput(List<Fault> faults, Language language);

    /** Something that nobody foresaw: logged, and nothing of the program's inside told. */
    Problem failure(Throwable exception, Language language);
}
