package org.parvis.newsroom.writing;

import java.util.ArrayList;
import java.util.List;
import org.parvis.newsroom.FieldLabels;
import org.parvis.newsroom.Story;
import org.parvis.newsroom.StoryForm;
import org.parvis.newsroom.text.BlockReader;
import org.parvis.portal.Chrome;
import org.parvis.portal.Chromes;
import org.parvis.portal.Place;
import org.springframework.stereotype.Component;

/** Makes the page on which two texts stand side by side. */
@Component
final class CollisionPages {
    private static final List<String> TEXTS =
            List.of(
                    "title",
                    "standfirst",
                    "body",
                    "transcript",
                    "easy",
                    "place",
                    "themes",
                    "language");

    private final Chromes chromes;

    CollisionPages(Chromes chromes) {
        this.chromes = chromes;
    }

    CollisionPage page(Place place, Story now, StoryForm mine) {
        Chrome chrome = chromes.bare(place, place.say("newsroom.collision.title"));
        StoryForm theirs = StoryForm.of(now);
        List<CollisionPage.Difference> differences = new ArrayList<>();
        List<CollisionPage.Carried> carried = new ArrayList<>();
        for (String field : mine.fields()) {
            carried.add(new CollisionPage.Carried(field, mine.shown(field)));
            boolean text = TEXTS.contains(field) || field.contains("-");
            if (text && !same(mine.value(field), theirs.value(field))) {
                differences.add(
                        new CollisionPage.Difference(
                                field,
                                FieldLabels.of(place, now.kind(), field),
                                mine.shown(field),
                                theirs.shown(field)));
            }
        }
        return new CollisionPage(chrome, now, differences, carried);
    }

    private static boolean same(String mine, String theirs) {
        return BlockReader.clean(mine).equals(BlockReader.clean(theirs));
    }
}
