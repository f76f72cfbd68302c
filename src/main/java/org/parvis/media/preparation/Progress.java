package org.parvis.media.preparation;

import org.parvis.media.Asset;
import org.parvis.media.AssetState;
import org.parvis.platform.live.Live;
import org.parvis.platform.live.LiveEvent;
import org.springframework.stereotype.Component;

/**
 * Tells the browsers that look on how far an asset is: topic {@code media:<asset id>}, event {@code
 * progress}, JSON with {@code state} and, while a step runs, {@code step} and {@code percent}.
 */
@Component
public final class Progress {
    public static final String EVENT = "progress";
    public static final String PREFIX = "media";

    private final Live live;

    Progress(Live live) {
        this.live = live;
    }

    /** A step is this far, in percent. */
    void tell(Asset asset, Step step, int percent) {
        AssetState state = step == Step.FIRST ? AssetState.PREPARING : AssetState.PLAYABLE;
        String json =
                "{\"state\":\"%s\",\"step\":\"%s\",\"percent\":%d}".formatted(state, step, percent);
        live.send(topic(asset), EVENT, json);
    }

    /** The asset is in another state now. */
    void tell(Asset asset, AssetState state) {
        live.send(topic(asset), EVENT, json(state));
    }

    static LiveEvent event(AssetState state) {
        return new LiveEvent(EVENT, json(state));
    }

    private static String json(AssetState state) {
        return "{\"state\":\"%s\"}".formatted(state);
    }

    private static String topic(Asset asset) {
        return PREFIX + ":" + asset.id();
    }
}
