package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MastheadTest {
    @Test
    void a_long_name_is_set_in_the_narrow_face_and_fills_its_line() {
        Masthead masthead = Masthead.of("Le Grand Palier");

        assertThat(masthead.stretch()).isEqualTo(75);
        // what a browser measures: 4.56 em
        assertThat(masthead.em().doubleValue()).isBetween(4.50, 4.62);
    }

    @Test
    void a_short_name_is_set_wide() {
        assertThat(Masthead.of("Quai 9").stretch()).isEqualTo(100);
    }
}
