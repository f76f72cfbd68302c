package org.parvis.network;

import org.parvis.portal.Place;
import org.parvis.portal.PortalRoom;

/** The room of a portal, in a sentence. */
final class RoomWords {
    private RoomWords() {}

    static String of(Place place, PortalRoom.Room room) {
        return place.say(
                "network.room",
                "used",
                place.formats().size(room.used()),
                "most",
                place.formats().size(room.most()),
                "percent",
                room.percent());
    }
}
