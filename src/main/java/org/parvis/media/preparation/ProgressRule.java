package org.parvis.media.preparation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.parvis.identity.Visitors;
import org.parvis.media.Asset;
import org.parvis.media.AssetId;
import org.parvis.media.AssetStore;
import org.parvis.media.Audience;
import org.parvis.platform.live.LiveEvent;
import org.parvis.platform.live.TopicRule;
import org.springframework.stereotype.Component;

/** Who may see the files of an asset may hear how far they are. */
@Component
final class ProgressRule implements TopicRule {
    private final AssetStore assets;
    private final Audience audience;
    private final Visitors visitors;

    ProgressRule(AssetStore assets, Audience audience, Visitors visitors) {
        this.assets = assets;
        this.audience = audience;
        this.visitors = visitors;
    }

    @Override
    public String prefix() {
        return Progress.PREFIX;
    }

    @Override
    public boolean mayListen(String name, HttpServletRequest request) {
        return asset(name)
                .map(asset -> audience.of(asset, visitors.of(request)).visitor())
                .orElse(false);
    }

    @Override
    public Optional<LiveEvent> now(String name) {
        return asset(name).map(asset -> Progress.event(asset.state()));
    }

    private Optional<Asset> asset(String name) {
        try {
            return assets.anywhere(AssetId.of(name));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
