package org.parvis.media.library;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.media.Asset;
import org.parvis.media.AssetStore;
import org.parvis.media.Audience;
import org.parvis.media.Chapter;
import org.parvis.media.Chapters;
import org.parvis.media.FileNames;
import org.parvis.media.Rendition;
import org.parvis.media.RenditionStore;
import org.parvis.media.captions.CaptionStore;
import org.parvis.media.preparation.HlsMaster;
import org.parvis.platform.storage.FileHash;
import org.parvis.platform.storage.FileStore;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.NotHere;
import org.parvis.platform.web.PageCache;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands files out, whole or by ranges. Who may have them is asked again at each request; what is
 * public may be kept by shared caches for a minute, so that a withdrawal is true everywhere a
 * minute later.
 */
@Controller
final class FilesController {
    private static final Duration KEPT = Duration.ofSeconds(60);

    private final AssetStore assets;
    private final RenditionStore renditions;
    private final CaptionStore captions;
    private final Audience audience;
    private final FileStore files;
    private final PageCache pages;

    FilesController(
            AssetStore assets,
            RenditionStore renditions,
            CaptionStore captions,
            Audience audience,
            FileStore files,
            PageCache pages) {
        this.pages = pages;
        this.assets = assets;
        this.renditions = renditions;
        this.captions = captions;
        this.audience = audience;
        this.files = files;
    }

    @GetMapping("/fichiers/{key}/{name}")
    @Allowed(Action.READ)
    ResponseEntity<Resource> file(
            @PathVariable String key, @PathVariable String name, Visitor visitor) {
        Asset asset = assets.byKey(key).orElseThrow(NotHere::new);
        Audience.Access access = audience.of(asset, visitor);
        if (!access.visitor()) {
            throw new NotHere();
        }
        return name.equals(FileNames.ORIGINAL)
                ? original(asset, access)
                : made(asset, name, access);
    }

    private ResponseEntity<Resource> original(Asset asset, Audience.Access access) {
        FileHash hash = assets.extras(asset.portal(), asset.id()).original();
        if (!access.original() || hash == null || asset.type() == null) {
            throw new NotHere();
        }
        ContentDisposition attachment =
                ContentDisposition.attachment()
                        .filename(asset.fileName(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .headers(headers(new Audience.Access(false, true, true), hash.hex(), asset.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(files.resource(hash));
    }

    private ResponseEntity<Resource> made(Asset asset, String name, Audience.Access access) {
        Optional<String> text = text(asset, name);
        if (text.isPresent()) {
            byte[] bytes = text.get().getBytes(StandardCharsets.UTF_8);
            String type = typeOfText(name);
            String tag = Integer.toHexString(Arrays.hashCode(bytes)) + "-" + bytes.length;
            return ResponseEntity.ok()
                    .headers(headers(access, tag, type))
                    .body(new ByteArrayResource(bytes));
        }
        Rendition rendition =
                renditions.named(asset.portal(), asset.id(), name).orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .headers(headers(access, rendition.hash().hex(), rendition.type()))
                .body(files.resource(rendition.hash()));
    }

    private static String typeOfText(String name) {
        return switch (name) {
            case HlsMaster.NAME -> HlsMaster.TYPE;
            case FileNames.CHAPTERS -> Chapters.TYPE;
            default -> "text/vtt;charset=UTF-8";
        };
    }

    /** What is written at the moment it is asked for. */
    private Optional<String> text(Asset asset, String name) {
        if (name.equals(HlsMaster.NAME)) {
            return HlsMaster.of(renditions.current(asset.portal(), asset.id()));
        }
        if (name.equals(FileNames.CHAPTERS)) {
            List<Chapter> chapters = assets.extras(asset.portal(), asset.id()).chapters();
            return chapters.isEmpty() ? Optional.empty() : Optional.of(Chapters.json(chapters));
        }
        return FileNames.captionsLanguage(name)
                .flatMap(language -> captions.webvtt(asset.portal(), asset.id(), language));
    }

    private HttpHeaders headers(Audience.Access access, String tag, String type) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(Objects.requireNonNull(MediaType.valueOf(type)));
        headers.setETag('"' + tag + '"');
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Vary", "Cookie");
        if (access.everybody()) {
            headers.setCacheControl(CacheControl.maxAge(pages.curfew().left(KEPT)).cachePublic());
            headers.setAccessControlAllowOrigin("*");
            headers.remove("Vary");
        } else {
            headers.setCacheControl(CacheControl.noCache().cachePrivate());
        }
        return headers;
    }
}
