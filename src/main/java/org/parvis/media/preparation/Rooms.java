package org.parvis.media.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetStore;
import org.parvis.media.MediaSettings;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Words;
import org.parvis.platform.watch.Checkup;
import org.parvis.platform.watch.Finding;
import org.parvis.portal.Portal;
import org.parvis.portal.PortalRoom;
import org.parvis.portal.Portals;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The room of each portal, and a line of the state of the server when one is nearly full. */
@Component
@Order(42)
public final class Rooms implements PortalRoom, Checkup {
    private static final int NEARLY = 90;
    private static final String OWN = "SELECT bytes FROM media.room WHERE portal_id = :portal";
    private static final String ALLOT =
            """
            INSERT INTO media.room (portal_id, bytes) VALUES (:portal, :bytes)
            ON CONFLICT (portal_id) DO UPDATE SET bytes = excluded.bytes
            """;
    private static final String USUAL = "DELETE FROM media.room WHERE portal_id = :portal";

    private final JdbcClient db;
    private final AssetStore assets;
    private final Portals portals;
    private final MediaSettings settings;

    Rooms(JdbcClient db, AssetStore assets, Portals portals, MediaSettings settings) {
        this.db = db;
        this.assets = assets;
        this.portals = portals;
        this.settings = settings;
    }

    @Override
    public Room of(PortalId portal) {
        var own =
                db.sql(OWN)
                        .param("portal", portal.value())
                        .query((row, number) -> row.getLong(1))
                        .optional();
        return new Room(
                assets.keptBytes(portal),
                own.orElseGet(() -> settings.portal().toBytes()),
                own.isPresent());
    }

    @Override
    public void allot(PortalId portal, OptionalLong bytes) {
        if (bytes.isPresent()) {
            db.sql(ALLOT)
                    .param("portal", portal.value())
                    .param("bytes", bytes.getAsLong())
                    .update();
        } else {
            db.sql(USUAL).param("portal", portal.value()).update();
        }
    }

    @Override
    public List<Finding> findings(Words words, Formats formats) {
        String about = words.say("media.state.rooms");
        List<String> full = new ArrayList<>();
        long kept = 0;
        for (Portal portal : portals.evenArchived()) {
            Room room = of(portal.id());
            kept += room.used();
            if (room.percent() >= NEARLY) {
                full.add(
                        words.say(
                                "media.state.rooms.one",
                                "portal",
                                portal.name(),
                                "used",
                                formats.size(room.used()),
                                "most",
                                formats.size(room.most())));
            }
        }
        return List.of(
                full.isEmpty()
                        ? Finding.good(
                                about,
                                words.say("media.state.rooms.good", "kept", formats.size(kept)))
                        : Finding.poor(
                                about,
                                String.join(" ", full),
                                words.say("media.state.rooms.remedy")));
    }
}
