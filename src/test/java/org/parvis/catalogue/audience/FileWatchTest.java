package org.parvis.catalogue.audience;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Entry;
import org.parvis.catalogue.Newsstand;
import org.parvis.credits.Credits;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Portal;
import org.parvis.world.Openings;
import org.parvis.world.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ServerTest
class FileWatchTest {
    @Autowired Catalogue catalogue;
    @Autowired Credits credits;
    @Autowired Audiences audiences;
    @Autowired FileWatch files;
    @Autowired Openings openings;

    private Portal home;
    private Entry entry;

    @BeforeEach
    void a_story_online() {
        home = openings.portal();
        SubjectRef subject =
                new Newsstand(catalogue, credits).publish(home.id(), "La loge", "Les clés.", "");
        entry = catalogue.find(home.id(), subject).orElseThrow();
    }

    @Test
    void a_file_counts_once_a_reader_from_its_first_byte_and_only_when_it_was_given() {
        fetched("vu", "192.0.2.1", 200, null);
        fetched("vu", "192.0.2.1", 206, "bytes=0-");
        fetched("vu", "192.0.2.2", 206, "bytes=0-");
        fetched("vu", "192.0.2.3", 206, "bytes=65536-");
        fetched("vu", "192.0.2.4", 206, "bytes=0-1");
        fetched("vu", "192.0.2.5", 404, null);
        fetched("vu", "192.0.2.6", 304, null);

        assertThat(seen().of(Gesture.TAKEN)).isEqualTo(2);
        assertThat(seen().of(Gesture.STARTED)).isZero();
    }

    @Test
    void a_file_played_where_no_script_runs_counts_as_started() {
        fetched("joue", "192.0.2.1", 206, "bytes=0-");

        assertThat(seen().of(Gesture.STARTED)).isEqualTo(1);
        assertThat(seen().of(Gesture.TAKEN)).isZero();
    }

    private Seen seen() {
        return audiences.of(entry.source());
    }

    private void fetched(String name, String address, int status, @Nullable String range) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fichiers/k/son.m4a");
        request.setRemoteAddr(address);
        request.addHeader("User-Agent", "Podcasts/5.2 (Android 14)");
        request.setParameter(name, home.slug() + "." + entry.id());
        if (range != null) {
            request.addHeader("Range", range);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setStatus(status);
        files.afterCompletion(request, response, this, null);
    }
}
