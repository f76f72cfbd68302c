package org.parvis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class UnavailableTest {
    @Test
    void a_transaction_that_cannot_be_undone_on_a_lost_connection_is_worth_another_try() {
        var lost = new SQLException("This connection has been closed.", "08003");

        assertThat(Unavailable.is(new TransactionSystemException("no rollback", lost))).isTrue();
    }

    @Test
    void a_row_that_exists_already_is_not() {
        var twice = new SQLException("duplicate key", "23505");

        assertThat(Unavailable.is(new TransactionSystemException("no commit", twice))).isFalse();
    }
}
