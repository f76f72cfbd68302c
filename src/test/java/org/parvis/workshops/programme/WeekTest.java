package org.parvis.workshops.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.parvis.workshops.WorkshopRoom;
import org.parvis.world.Browser;

class WeekTest extends WorkshopRoom {
    @Test
    void the_newsrooms_week_shows_the_sessions_of_workshops() {
        Session first = programmes.sessions(here.id(), group.id()).getFirst();
        LocalDate day = first.starts().atZone(ZoneId.of("Europe/Paris")).toLocalDate();

        Browser.Answer week = claire.get(desk + "planning?semaine=" + day);
        Browser.Answer before = claire.get(desk + "planning?semaine=" + day.minusWeeks(1));

        assertThat(week.page().select(".week article a").eachAttr("href"))
                .contains(desk + "ateliers/seances/" + first.id());
        assertThat(week.page().select(".week article").text()).contains("Atelier");
        assertThat(before.page().select(".week article")).isEmpty();
    }
}
