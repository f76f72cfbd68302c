package org.parvis.media.library;

import java.io.InputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.SubjectRef;
import org.parvis.media.Asset;
import org.parvis.media.AssetId;
import org.parvis.media.AssetStore;
import org.parvis.media.CaptionCue;
import org.parvis.media.CaptionsOutcome;
import org.parvis.media.Chapters;
import org.parvis.media.FileNames;
import org.parvis.media.MediaKind;
import org.parvis.media.Player;
import org.parvis.media.ReceiveOutcome;
import org.parvis.media.Removal;
import org.parvis.media.Rendition;
import org.parvis.media.RenditionStore;
import org.parvis.media.UnfinishedUpload;
import org.parvis.media.UsageStore;
import org.parvis.media.captions.CaptionReader;
import org.parvis.media.captions.CaptionStore;
import org.parvis.media.captions.Captions;
import org.parvis.media.upload.Intake;
import org.parvis.media.upload.SendingStore;
import org.parvis.platform.storage.FileStore;
import org.parvis.platform.web.NotHere;
import org.springframework.core.io.Resource;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** What other modules may ask of media. Everything is looked up within one portal. */
@NamedInterface("library")
@Component
public final class Media {
    private final AssetStore assets;
    private final UsageStore usages;
    private final CaptionStore captions;
    private final Players players;
    private final Intake intake;
    private final Removal removal;
    private final RenditionStore renditions;
    private final FileStore files;
    private final SendingStore sendings;

    Media(
            AssetStore assets,
            UsageStore usages,
            CaptionStore captions,
            Players players,
            Intake intake,
            Removal removal,
            RenditionStore renditions,
            FileStore files,
            SendingStore sendings) {
        this.assets = assets;
        this.usages = usages;
        this.captions = captions;
        this.players = players;
        this.intake = intake;
        this.removal = removal;
        this.renditions = renditions;
        this.files = files;
        this.sendings = sendings;
    }

    public Optional<Asset> find(PortalId portal, AssetId asset) {
        return assets.find(portal, asset);
    }

    /** The asset, or 404. */
    public Asset require(PortalId portal, AssetId asset) {
        return find(portal, asset).orElseThrow(NotHere::new);
    }

    /** All that a page needs to play or show it; nothing when the portal has no such asset. */
    public Optional<Player> player(PortalId portal, AssetId asset) {
        return assets.find(portal, asset).map(players::of);
    }

    /**
     * A small JPEG of an image or a film, for a page that has settled by itself who may see it;
     * nothing while there is none.
     */
    public Optional<Resource> thumbnail(PortalId portal, AssetId asset) {
        return renditions.current(portal, asset).stream()
                .filter(file -> file.type().equals("image/jpeg"))
                .min(Comparator.comparingLong(Rendition::bytes))
                .map(file -> files.resource(file.hash()));
    }

    /** A film or sound that plays without anything else. */
    public record Playable(Resource content, String type) {}

    /**
     * The lightest film, or the sound, for a page that has settled by itself who may have it;
     * nothing while there is none.
     */
    public Optional<Playable> playable(PortalId portal, AssetId asset) {
        List<Rendition> made = renditions.current(portal, asset);
        return made.stream()
                .filter(file -> file.role() == Rendition.Role.RUNG)
                .min(Comparator.comparingLong(Rendition::bytes))
                .or(() ->
                        made.stream()
                                .filter(file -> file.role() == Rendition.Role.SOUND)
                                .findFirst())
                .map(file -> new Playable(files.resource(file.hash()), file.type()));
    }

    /**
     * What was sent wholly for this draft, oldest first, even by a browser that closed before
     * saying so.
     */
    public List<Asset> sentFor(PortalId portal, SubjectRef draft) {
        return assets.sentFor(portal, draft);
    }

    /** The reduced copy, sent first, whose place this original is to take; nothing otherwise. */
    public Optional<AssetId> replaced(PortalId portal, AssetId original) {
        return sendings.replaced(portal, original);
    }

    /**
     * Uploads of this account that stopped on the way, newest first; they may go on from any
     * browser.
     */
    public List<UnfinishedUpload> unfinished(PortalId portal, AccountId account) {
        return intake.unfinished(portal, account);
    }

    /**
     * Takes a file that a form sent without script. Reads the stream to its end, but never more
     * than the limit of its kind.
     *
     * @param owner nothing when the server itself makes the file
     * @param kind what the form asked for; the content has the last word
     * @param draft what it is for, as {@link #sentFor} will say; nothing when the caller keeps the
     *     identifier
     */
    public ReceiveOutcome receive(
            PortalId portal,
            @Nullable AccountId owner,
            MediaKind kind,
            String fileName,
            @Nullable SubjectRef draft,
            InputStream content) {
        return intake.receive(portal, owner, kind, fileName, draft, content);
    }

    /**
     * Says that a subject shows this asset: from now on the audience of the subject may have its
     * files.
     */
    public void use(PortalId portal, AssetId asset, SubjectRef subject) {
        require(portal, asset);
        usages.add(portal, asset, subject);
    }

    /** Takes back {@link #use}. What nothing uses is kept for a month, then forgotten. */
    public void release(PortalId portal, AssetId asset, SubjectRef subject) {
        usages.remove(portal, asset, subject);
        assets.letGo(portal, asset);
    }

    /**
     * Forgets an asset at once, with its files (unless the same content is held elsewhere).
     *
     * @return false when something still uses it, when its bytes are still arriving, or when the
     *     portal has no such asset: then nothing has changed
     */
    public boolean discard(PortalId portal, AssetId asset) {
        return removal.discard(portal, asset);
    }

    /**
     * Forgets all that was sent for a draft that is being deleted; call it once the draft uses
     * nothing any more. What something else uses stays.
     */
    public void discardSentFor(PortalId portal, SubjectRef draft) {
        sentFor(portal, draft).forEach(asset -> removal.discard(portal, asset.id()));
    }

    /** Chooses the picture shown before play; a number that is not among the candidates is 404. */
    public void choosePoster(PortalId portal, AssetId asset, int number) {
        Player player = player(portal, asset).orElseThrow(NotHere::new);
        if (number < 1 || number > player.posterCandidates().size()) {
            throw new NotHere();
        }
        assets.poster(portal, asset, number);
    }

    /**
     * Keeps WebVTT or SubRip captions, in place of those of the same language, or says line by line
     * what is wrong.
     */
    public CaptionsOutcome addCaptions(
            PortalId portal, AssetId asset, Language language, InputStream file) {
        require(portal, asset);
        CaptionReader.Reading reading = CaptionReader.read(file);
        if (!reading.problems().isEmpty()) {
            return new CaptionsOutcome.Unreadable(reading.problems());
        }
        captions.keep(portal, asset, language, Captions.webvtt(reading.cues()));
        return new CaptionsOutcome.Kept(reading.cues().size());
    }

    /** The lines of the captions of a language, in their order; empty when there are none. */
    public List<CaptionCue> captions(PortalId portal, AssetId asset, Language language) {
        require(portal, asset);
        return captions.webvtt(portal, asset, language)
                .map(webvtt -> CaptionReader.read(webvtt).cues())
                .orElse(List.of());
    }

    /**
     * Keeps lines typed one by one, in place of the captions of the same language, or says which
     * one is wrong ({@code line} is its number). Lines without words are left out.
     */
    public CaptionsOutcome setCaptions(
            PortalId portal, AssetId asset, Language language, List<CaptionCue> lines) {
        require(portal, asset);
        List<CaptionsOutcome.Problem> problems = Captions.problems(lines);
        if (!problems.isEmpty()) {
            return new CaptionsOutcome.Unreadable(problems);
        }
        List<CaptionCue> kept =
                lines.stream().map(Captions::tidy).filter(line -> !line.text().isEmpty()).toList();
        if (kept.isEmpty()) {
            captions.remove(portal, asset, language);
        } else {
            captions.keep(portal, asset, language, Captions.webvtt(kept));
        }
        return new CaptionsOutcome.Kept(kept.size());
    }

    /**
     * Keeps the chapters of a film or a sound, in place of those there were, or says line by line
     * what is wrong.
     *
     * @param lines one {@code 2:14 title} each
     */
    public CaptionsOutcome setChapters(PortalId portal, AssetId asset, String lines) {
        Duration length =
                Objects.requireNonNullElse(require(portal, asset).duration(), Duration.ZERO);
        Chapters.Reading reading = Chapters.read(lines, length);
        if (!reading.problems().isEmpty()) {
            return new CaptionsOutcome.Unreadable(reading.problems());
        }
        assets.chapters(portal, asset, reading.chapters());
        return new CaptionsOutcome.Kept(reading.chapters().size());
    }

    /**
     * Where podcast players find the chapters of these assets; those without chapters are left out.
     */
    public Map<AssetId, String> chapterFiles(PortalId portal, List<AssetId> ids) {
        Map<AssetId, String> files = new HashMap<>();
        if (!ids.isEmpty()) {
            assets.withChapters(portal, ids)
                    .forEach(id ->
                            files.put(
                                    id, Players.address(require(portal, id), FileNames.CHAPTERS)));
        }
        return files;
    }

    /** Forgets the captions of a language, if there are any. */
    public void removeCaptions(PortalId portal, AssetId asset, Language language) {
        captions.remove(portal, asset, language);
    }

    /** The captions of a language as a text to read; empty when there are none. */
    public List<Player.Paragraph> transcript(PortalId portal, AssetId asset, Language language) {
        return players.transcript(require(portal, asset), language);
    }
}
