package org.parvis.portal;

import java.time.Duration;
import java.util.UUID;
import org.parvis.kernel.Action;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.NotHere;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The logos of a portal's partners. */
@Controller
final class PartnerController {
    private static final Duration KEPT = Duration.ofDays(1);

    private final PartnerLogos logos;

    PartnerController(PartnerLogos logos) {
        this.logos = logos;
    }

    @GetMapping("/{portal}/partenaires/{id}")
    @Allowed(Action.READ)
    ResponseEntity<Resource> logo(@PathVariable UUID id, Place place) {
        Partner.Logo logo =
                place.portal().partners().stream()
                        .filter(partner -> partner.id().equals(id))
                        .map(Partner::logo)
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .eTag('"' + logo.hash() + '"')
                .body(new InputStreamResource(logos.open(logo)));
    }
}
