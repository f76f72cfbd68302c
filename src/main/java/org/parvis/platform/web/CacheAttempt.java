package org.parvis.platform.web;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The making of one page that others who ask for it meanwhile wait for. */
final class CacheAttempt {
    private static final String ATTRIBUTE = CacheAttempt.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final CacheKey key;
    private final long generation;
    private final CompletableFuture<@Nullable CachedPage> made = new CompletableFuture<>();

    CacheAttempt(CacheKey key, long generation) {
        this.key = key;
        this.generation = generation;
    }

    static String attribute() {
        return ATTRIBUTE;
    }

    CacheKey key() {
        return key;
    }

    /** What had been dropped when it began; a drop since then makes the page out of date. */
    long generation() {
        return generation;
    }

    /** Lets those who wait go on: with the page, or each on their own. */
    void end(@Nullable CachedPage page) {
        made.complete(page);
    }

    /**
     * The page that another visitor is having made; nothing when it cannot be shared or takes too
     * long.
     */
    @Nullable CachedPage await() {
        try {
            return made.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException alone) {
            return null;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
