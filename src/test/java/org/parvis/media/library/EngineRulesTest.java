package org.parvis.media.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.media.Ladder;
import org.parvis.media.Player;
import org.parvis.media.Probe;
import org.parvis.media.SourceFormat;
import org.parvis.media.captions.CaptionReader;
import org.parvis.media.captions.Captions;
import org.parvis.media.engine.FilmArguments;
import org.parvis.media.engine.ProbeReader;
import org.parvis.media.preparation.Storyboard;
import org.parvis.media.upload.Announcement;

class EngineRulesTest {
    @Test
    void a_ladder_never_climbs_above_the_film() {
        assertThat(sides(1080)).containsExactly(240, 360, 480, 720, 1080);
        assertThat(sides(2160)).containsExactly(240, 360, 480, 720, 1080);
        assertThat(sides(540)).containsExactly(240, 360, 480, 540);
        assertThat(sides(500)).containsExactly(240, 360, 480);
        assertThat(sides(144)).containsExactly(144);
    }

    @Test
    void a_file_is_known_by_its_first_bytes() {
        assertThat(SourceFormat.of(ascii("\0\0\0\u0018ftypisom"))).contains(SourceFormat.MP4);
        assertThat(SourceFormat.of(ascii("\0\0\0\u0018ftypheic"))).contains(SourceFormat.HEIC);
        assertThat(SourceFormat.of(ascii("RIFF0000WAVEfmt "))).contains(SourceFormat.WAV);
        assertThat(SourceFormat.of(ascii("#EXTM3U\n"))).isEmpty();
        assertThat(SourceFormat.of(ascii("PK\u0003\u0004"))).isEmpty();
        assertThat(SourceFormat.of(ascii("<svg xmlns="))).isEmpty();
        assertThat(SourceFormat.of(new byte[] {(byte) 0xff})).isEmpty();
    }

    @Test
    void a_film_turned_by_its_phone_counts_as_upright() {
        String json =
                """
                {"streams":[{"index":0,"codec_type":"video","codec_name":"h264","pix_fmt":"yuv420p","width":1920,
                 "height":1080,"avg_frame_rate":"30000/1001","side_data_list":[{"rotation":-90}]},
                 {"index":1,"codec_type":"audio","codec_name":"aac","channels":2,"sample_rate":"48000"}],
                 "format":{"duration":"12.5","bit_rate":"8000000"}}
                """;

        Probe probe = ProbeReader.read(json);

        assertThat(probe.video()).extracting(Probe.Video::rotation).isEqualTo(90);
        assertThat(probe.video()).extracting(Probe.Video::shownWidth).isEqualTo(1080);
        assertThat(probe.webReady()).isTrue();
        assertThat(probe.duration()).isEqualTo(Duration.ofMillis(12_500));
    }

    @Test
    void what_ffprobe_does_not_know_is_unknown_and_not_a_bug() {
        Probe probe =
                ProbeReader.read(
                        "{\"streams\":[{\"codec_type\":\"video\",\"avg_frame_rate\":\"0/0\"}]}");

        assertThat(probe.webReady()).isFalse();
        assertThat(probe.duration()).isZero();
    }

    @Test
    void one_run_makes_every_quality_and_the_sound_alone() {
        var video = new Probe.Video(0, "hevc", "yuv420p10le", 1920, 1080, 90, 59.9, "bt709", 0);
        var audio = new Probe.Audio(1, "aac", 2, 48_000, 0);
        var probe = new Probe(Duration.ofSeconds(5), 1, video, audio, 2, null);
        var film = new FilmArguments(SourceFormat.MP4, Path.of("/films/a.mp4"), probe, true);
        List<FilmArguments.Target> targets =
                Ladder.rungs(1080).stream()
                        .map(rung ->
                                new FilmArguments.Target(
                                        rung, Path.of("/out/" + rung.name() + ".mp4")))
                        .toList();

        List<String> arguments = film.encode(targets, Path.of("/out/son.m4a"), null);

        assertThat(arguments)
                .containsOnlyOnce("-i")
                .contains("file:/films/a.mp4", "file:/out/son.m4a");
        assertThat(arguments.stream().filter("libx264"::equals)).hasSize(5);
        String graph = arguments.get(arguments.indexOf("-filter_complex") + 1);
        assertThat(graph).startsWith("[0:0]fps=30,scale=1080:1920,").contains("asplit=6");
        assertThat(graph).contains(",split[v1][s1];[s1]scale=240:426,setsar=1[v0];");
    }

    @Test
    void a_sheet_of_small_pictures_never_holds_more_than_a_hundred() {
        Storyboard board = Storyboard.of(Duration.ofMinutes(90), 1920, 1080);

        assertThat(board.count()).isBetween(90, 100);
        assertThat(board.track()).contains("planche.jpg#xywh=160,0,160,90");
    }

    @Test
    void captions_become_paragraphs_at_silences() {
        String text =
                """
                WEBVTT

                00:01.000 --> 00:02.000
                <v Leïla>Bonjour.

                00:02.100 --> 00:03.000
                Ça va ?

                00:20.000 --> 00:22.000
                Plus tard.
                """;

        List<Player.Paragraph> paragraphs = Captions.transcript(CaptionReader.read(text).cues());

        assertThat(paragraphs)
                .extracting(Player.Paragraph::text)
                .containsExactly("Bonjour. Ça va ?", "Plus tard.");
        assertThat(paragraphs.getLast().start()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void an_announcement_that_names_no_portal_is_none() {
        assertThat(Announcement.read("filename YQ==")).isEmpty();
        assertThat(Announcement.read("portal !!!")).isEmpty();
        assertThat(Announcement.read(null)).isEmpty();
    }

    private static List<Integer> sides(int shortSide) {
        return Ladder.rungs(shortSide).stream().map(Ladder.Rung::side).toList();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
