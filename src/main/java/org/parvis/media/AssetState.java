package org.parvis.media;

/** How far an asset has come. */
public enum AssetState {
    /** Bytes are still arriving. */
    RECEIVING,
    /** All bytes are here; the content is being read. */
    CHECKING,
    /** The content is good; nothing can be played yet. */
    PREPARING,
    /** It plays; better or lighter renditions are being made. */
    PLAYABLE,
    /** Everything is made. */
    READY,
    /** It cannot be used; {@link Asset#problem()} says why. */
    FAILED;

    /** Whether there is something to play or show. */
    public boolean playable() {
        return this == PLAYABLE || this == READY;
    }
}
