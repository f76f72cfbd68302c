package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.storage.StorageAway;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * A failure that passes by itself: the database or the file store restarts, or everybody comes at
 * once.
 */
public final class Unavailable {
    /** Seconds after which a browser or a proxy may ask again. */
    private static final String SECONDS = "5";

    private Unavailable() {}

    /** Whether asking again in a moment is what helps. */
    public static boolean is(@Nullable Object failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof StorageAway
                || failure instanceof CannotCreateTransactionException
                || failure instanceof SQLException broken && isAway(broken.getSQLState())
                || failure instanceof Throwable wrapped && is(wrapped.getCause());
    }

    /**
     * Connection lost, no room, stopped by an operator, system error: PostgreSQL's classes of
     * states.
     */
    private static boolean isAway(@Nullable String state) {
        return state != null && state.matches("(08|53|57|58).*");
    }

    /** Says in the answer's head when to come back. */
    public static void comeBack(HttpServletResponse response) {
        response.setHeader("Retry-After", SECONDS);
    }
}
