package org.parvis.remarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemarkFormTest {
    @ParameterizedTest
    @CsvSource({
        "1:07,67",
        "0:07,7",
        "67,67",
        "1.07,67",
        "1'07,67",
        "1:02:05,3725",
        "01:07,67",
        "90:00,5400"
    })
    void a_moment_is_read_as_people_write_it(String typed, long seconds) {
        Optional<Duration> read = RemarkForm.clock(typed);

        assertThat(read).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"1:75", "un", "-3", "1:", "'1:07 fin'"})
    void anything_else_is_no_moment(String typed) {
        assertThat(RemarkForm.clock(typed)).isEmpty();
    }
}
