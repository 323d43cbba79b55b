package nl.doelbinder.database;

import org.jspecify.annotations.Nullable;

/** Why the program's own PostgreSQL cannot start, and what the reader can do about it. */
final class DatabaseProblem extends RuntimeException {

    private final String remedy;

    DatabaseProblem(String what, String remedy) {
        this(what, remedy, null);
    }

    DatabaseProblem(String what, String remedy, @Nullable Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
