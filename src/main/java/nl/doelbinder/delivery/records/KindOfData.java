package nl.doelbinder.delivery.records;

import java.util.List;

/** The eleven kinds of data that an agreement on detention data can list, and the columns that each is. */
@SuppressWarnings("ImmutableEnumChecker") // made of constants
public enum KindOfData {
    IDENTITY(Column.BSN, Column.FAMILY_NAME, Column.GIVEN_NAMES, Column.BORN_ON),
    START(Column.START_ON),
    EXPECTED_END(Column.EXPECTED_END_ON),
    CONDITIONAL_RELEASE(Column.CONDITIONAL_RELEASE, Column.RELEASE_DAYS, Column.RELEASE_CONDITIONS),
    EXECUTION_INDICATOR(Column.EXECUTION_INDICATOR),
    ADDRESS(Column.ADDRESS),
    TITLES(Column.TITLES),
    REGIMES(Column.REGIMES),
    LEAVES(Column.LEAVES),
    LEAVE_AUTHORISATIONS(Column.LEAVE_AUTHORISATIONS),
    ABSCONDINGS(Column.ABSCONDINGS);

    private final List<Column> columns;

    KindOfData(Column... columns) {
        this.columns = List.of(columns);
    }

    List<Column> columns() {
        return columns;
    }
}
