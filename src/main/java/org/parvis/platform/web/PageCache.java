package org.parvis.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.sql.Notifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Public pages as bytes, on every node. Pages are kept only while the node hears what the others
 * drop; a page whose making had begun before a drop is never kept.
 */
@Component
public final class PageCache implements Notifications.Listener {
    private static final String CHANNEL = "parvis_cache";
    private static final String EVERYTHING = "*";

    /** So many of the longest tags fit into one notification. */
    private static final int TOGETHER = 30;

    private final Notifications notifications;
    private final boolean enabled;
    private final Cache<CacheKey, CachedPage> pages;
    private final Map<CacheKey, CacheAttempt> attempts = new ConcurrentHashMap<>();
    private final Object lock = new Object();

    /** Which pages carry a tag; guarded by the lock, like the two below. */
    private final Map<String, Map<CacheKey, CachedPage>> tagged = new HashMap<>();

    private volatile Curfew curfew = Curfew.NONE;
    private volatile boolean listening;
    private volatile long generation;

    PageCache(CacheSettings settings, Notifications notifications) {
        this.notifications = notifications;
        this.enabled = settings.size().toBytes() > 0;
        this.pages =
                Caffeine.newBuilder()
                        .maximumWeight(Math.max(1, settings.size().toBytes()))
                        .weigher(
                                (CacheKey key, CachedPage page) -> page.weight() + 2 * key.length())
                        .expireAfterWrite(settings.keep())
                        .removalListener(this::forgetTags)
                        .recordStats()
                        .build();
        notifications.listen(CHANNEL, this);
    }

    /**
     * Forgets every page made from one of these. Inside a transaction it happens when that is
     * committed: here at once, on the other nodes within milliseconds.
     */
    public void drop(String... tags) {
        List<String> dropped = Stream.of(tags).map(CacheTags::checked).distinct().toList();
        for (int from = 0; from < dropped.size(); from += TOGETHER) {
            List<String> some = dropped.subList(from, Math.min(dropped.size(), from + TOGETHER));
            notifications.send(CHANNEL, String.join(" ", some));
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            dropHere(dropped);
                        }
                    });
        } else {
            dropHere(dropped);
        }
    }

    /** Forgets every page: something that all of them show has changed. */
    public void dropAll() {
        drop(EVERYTHING);
    }

    /** From now on nothing is answered before this was asked. */
    public void obey(Curfew until) {
        curfew = until;
    }

    /** The curfew that holds for all that is public. */
    public Curfew curfew() {
        return curfew;
    }

    Cache<CacheKey, CachedPage> pages() {
        return pages;
    }

    boolean isEnabled() {
        return enabled;
    }

    @Nullable CachedPage find(CacheKey key) {
        return pages.getIfPresent(key);
    }

    /** Begins to make a page, unless somebody else is at it: then theirs is returned. */
    CacheAttempt join(CacheAttempt mine) {
        CacheAttempt others = attempts.putIfAbsent(mine.key(), mine);
        return others == null ? mine : others;
    }

    CacheAttempt attempt(CacheKey key) {
        return new CacheAttempt(key, generation);
    }

    void leave(CacheAttempt mine) {
        attempts.remove(mine.key(), mine);
        mine.end(null);
    }

    /** Keeps a page, unless something was dropped since its making began. */
    void keep(CacheAttempt attempt, CachedPage page) {
        synchronized (lock) {
            if (!listening || generation != attempt.generation()) {
                return;
            }
            pages.put(attempt.key(), page);
            for (String tag : page.tags()) {
                tagged.computeIfAbsent(tag, none -> new HashMap<>()).put(attempt.key(), page);
            }
        }
    }

    private void dropHere(List<String> tags) {
        synchronized (lock) {
            generation++;
            // whoever asks from now on must not be given a page begun before
            attempts.clear();
            if (tags.contains(EVERYTHING)) {
                forgetAll();
                return;
            }
            for (String tag : tags) {
                Map<CacheKey, CachedPage> found = tagged.remove(tag);
                if (found != null) {
                    pages.invalidateAll(found.keySet());
                }
            }
        }
    }

    private void forgetAll() {
        tagged.clear();
        pages.invalidateAll();
    }

    private void forgetTags(@Nullable CacheKey key, @Nullable CachedPage page, RemovalCause cause) {
        if (key == null || page == null) {
            return;
        }
        synchronized (lock) {
            for (String tag : page.tags()) {
                Map<CacheKey, CachedPage> found = tagged.get(tag);
                if (found != null && found.remove(key, page) && found.isEmpty()) {
                    tagged.remove(tag);
                }
            }
        }
    }

    @Override
    public void heard(String tags) {
        dropHere(List.of(tags.split(" ")));
    }

    @Override
    public void connected() {
        synchronized (lock) {
            listening = enabled;
            generation++;
            attempts.clear();
            forgetAll();
        }
    }

    @Override
    public void lost() {
        synchronized (lock) {
            listening = false;
            generation++;
            attempts.clear();
            forgetAll();
        }
    }
}
