package nl.doelbinder.database;

import java.nio.file.Path;

/** A program that starts the database of a folder, says where it is, and stays until it is ended. */
final class KeepingDatabase {

    private KeepingDatabase() {}

    public static void main(String[] args) throws InterruptedException {
        var server = PostgresServer.start(Path.of(args[0]), 0, true);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.out.println(server.url());
        Thread.sleep(600_000);
    }
}
