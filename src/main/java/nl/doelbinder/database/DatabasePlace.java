package nl.doelbinder.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the data is.
 *
 * @param address of the database, without what else the connection's URL says
 * @param folder  of the program's own PostgreSQL; {@code null} for one that it was given
 */
public record DatabasePlace(String address, @Nullable Path folder) {

    static DatabasePlace at(String url, @Nullable Path folder) {
        return new DatabasePlace(url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//"), folder);
    }
}
