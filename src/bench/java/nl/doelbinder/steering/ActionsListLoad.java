package nl.doelbinder.steering;

import java.util.Arrays;
import java.util.function.Supplier;
import nl.doelbinder.TestDatabase;
import nl.doelbinder.steering.ActionLine.Cursor;
import nl.doelbinder.steering.ActionQuery.Sorting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a page of the actions costs with 1,000 and with 100,000 of them: the first page, one from the middle, filtered,
 * and looked for by a word. The median of many.
 */
public final class ActionsListLoad {

    private static final int ROUNDS = 300;
    private static final int SIZE = 25;

    private ActionsListLoad() {}

    public static void main(String[] arguments) {
        for (var number : new int[] {1_000, 100_000}) {
            var database = JdbcClient.create(
                    new SingleConnectionDataSource(TestDatabase.fresh(), "postgres", "postgres", true));
            fill(database, number);
            var listing = new ListingActions(database);
            var open = new ActionQuery(LifeState.OPEN, null, null, null, null);
            var word = new ActionQuery(null, null, null, null, "bijzonder " + number / 2);
            System.out.printf(
                    "%,d actions: first page %.2f ms, middle page %.2f ms, backwards %.2f ms, open ones by unit %.2f ms, a word %.2f ms%n",
                    number,
                    median(() -> listing.page(ActionQuery.ALL, Sorting.DUE, true, null, false, SIZE)),
                    median(() -> listing.page(
                            ActionQuery.ALL, Sorting.DUE, true, new Cursor("2018-01-01", number / 2), false, SIZE)),
                    median(() -> listing.page(
                            ActionQuery.ALL, Sorting.DUE, true, new Cursor("2018-01-01", number / 2), true, SIZE)),
                    median(() -> listing.page(open, Sorting.UNIT, true, new Cursor("SOC", number / 2), false, SIZE)),
                    median(() -> listing.page(word, Sorting.DUE, true, null, false, SIZE)));
        }
        System.exit(0);
    }

    private static void fill(JdbcClient database, int number) {
        database.sql("insert into unit (code, name, frameworks) select code, code, '{}' from unnest(array['ISC', 'SOC', 'FIOD']) as code")
                .update();
        database.sql("""
                        insert into steering_action (nr, version, raised_on, due, unit, text, state)
                        select n, 0, date '2016-01-01' + n % 1500, date '2016-01-01' + n % 1500 + 14,
                            (array['ISC', 'SOC', 'FIOD'])[n % 3 + 1], 'Afspraak bijzonder ' || n,
                            case when n % 4 = 0 then 'OPEN' else 'CLOSED' end
                        from generate_series(1, :number) as n""").param("number", number).update();
        database.sql("analyze").update();
    }

    private static double median(Supplier<?> page) {
        var took = new long[ROUNDS];
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            var start = System.nanoTime();
            page.get();
            if (round >= 0) {
                took[round] = System.nanoTime() - start;
            }
        }
        Arrays.sort(took);
        return took[ROUNDS / 2] / 1e6;
    }
}
