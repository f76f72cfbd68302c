package org.parvis.platform.jobs;

import java.io.IOException;
import java.util.Locale;
import org.parvis.platform.storage.DiskFull;
import org.parvis.platform.storage.StorageAway;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.mail.MailException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Why a job failed, as far as those who host need to know; the log says the rest. */
public enum Trouble {
    MAIL,
    DISK,
    STORAGE,
    DATABASE,
    NETWORK,
    /** A fault of the program, until somebody finds another reason. */
    PROGRAM;

    static Trouble of(Throwable failure) {
        if (DiskFull.is(failure)) {
            return DISK;
        }
        Throwable cause = failure.getCause();
        return switch (failure) {
            case MailException _ -> MAIL;
            case StorageAway _ -> STORAGE;
            case DataAccessResourceFailureException _,
                    TransientDataAccessException _,
                    CannotCreateTransactionException _ ->
                    DATABASE;
            case DataAccessException _ -> PROGRAM;
            case IOException _ -> NETWORK;
            default -> cause == null || cause == failure ? PROGRAM : of(cause);
        };
    }

    /** The word in tables and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
