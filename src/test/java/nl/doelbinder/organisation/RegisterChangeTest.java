package nl.doelbinder.organisation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RegisterChangeTest {

    private final RegisterChange.Guard guard = new RegisterChange.Guard();

    @Test
    void an_entry_of_a_register_is_not_stored_before_a_change_is_begun() {
        assertThatThrownBy(() -> guard.refuseWithoutChange("an entry")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void while_a_change_runs_entries_are_stored() {
        TransactionSynchronizationManager.bindResource(RegisterChange.class, this);
        try {
            assertThatCode(() -> guard.refuseWithoutChange("an entry")).doesNotThrowAnyException();
        } finally {
            TransactionSynchronizationManager.unbindResource(RegisterChange.class);
        }
    }
}
