package org.parvis.media.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import me.desair.tus.server.TusFileUploadService;
import org.parvis.identity.Account;
import org.parvis.identity.AccountId;
import org.parvis.identity.Pace;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;
import org.parvis.kernel.PortalId;
import org.parvis.media.AssetId;
import org.parvis.media.Audience;
import org.parvis.media.ReceiveOutcome;
import org.parvis.platform.storage.DiskFull;
import org.parvis.platform.web.Allowed;
import org.parvis.platform.web.PublicForm;
import org.parvis.platform.web.Refused;
import org.parvis.platform.web.TooOften;
import org.parvis.portal.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Resumable uploads, tus 1.0 with creation, checksum, expiration and termination. The library
 * speaks the protocol; here is what it does not know: whose upload it is, where one may send to,
 * and how much.
 */
@Controller
final class UploadsController {
    static final String ADDRESS = "/envois";

    /** A whole workshop may send its photographs from one account; a broken script may not. */
    static final Pace.Limit OPENED = new Pace.Limit("media.upload", 600, Duration.ofHours(1));

    /** Seconds: room is made by people. */
    private static final String LATER = "600";

    private final TusFileUploadService tus;
    private final UploadStore uploads;
    private final UploadOpening opening;
    private final UploadLimits limits;
    private final Audience audience;
    private final UploadPasses passes;
    private final UploadSweep sweep;
    private final Pace pace;

    UploadsController(
            TusStorage storage,
            TusLocks locks,
            UploadStore uploads,
            UploadOpening opening,
            UploadLimits limits,
            Audience audience,
            UploadPasses passes,
            UploadSweep sweep,
            Pace pace,
            Clock clock) {
        this.uploads = uploads;
        this.opening = opening;
        this.limits = limits;
        this.audience = audience;
        this.passes = passes;
        this.sweep = sweep;
        this.pace = pace;
        this.tus =
                new TusFileUploadService()
                        .withUploadStorageService(storage)
                        .withUploadLockingService(locks)
                        .withUploadIdFactory(new TusIds(clock))
                        .withUploadUri(ADDRESS)
                        .disableTusExtension("concatenation");
    }

    @RequestMapping(path = ADDRESS, method = RequestMethod.OPTIONS)
    @Allowed(Action.SIGN_IN)
    void options(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tus.process(request, response);
    }

    @RequestMapping(path = ADDRESS, method = RequestMethod.POST)
    @Allowed(Action.SEND_FILES)
    void open(
            HttpServletRequest request, HttpServletResponse response, Visitor visitor, Place place)
            throws IOException {
        Optional<Announcement> announcement =
                Announcement.read(request.getHeader("Upload-Metadata"));
        Optional<Long> bytes = length(request);
        if (announcement.isEmpty() || bytes.isEmpty()) {
            refuse(response, 400, place.say("media.limit.announcement"));
            return;
        }
        PortalId portal = opening.portal(announcement.get());
        Optional<AccountId> owner = owner(request, visitor, portal, announcement.get());
        if (owner.isEmpty()) {
            refuse(response, 404, place.say("media.limit.draft"));
            return;
        }
        if (!pace.take(OPENED, owner.get().toString())) {
            TooOften.tell(response, 429);
            refuse(response, 429, place.say("media.limit.pace"));
            return;
        }
        Optional<ReceiveOutcome.TooMuch> tooMuch =
                limits.against(portal, announcement.get().kind(), bytes.get());
        if (tooMuch.isPresent()) {
            refuse(response, tooMuch.get(), place);
            return;
        }
        tus.process(request, response, owner.get().toString());
    }

    /** Who may send for this draft: the holder of its private link, or somebody who works on it. */
    private Optional<AccountId> owner(
            HttpServletRequest request, Visitor visitor, PortalId portal, Announcement file) {
        proved(request);
        Optional<UploadPasses.Opened> pass = passes.of(request);
        if (pass.isPresent()) {
            return pass.filter(one -> one.opens(portal, file)).map(one -> one.pass().sender());
        }
        if (!visitor.signedIn()) {
            throw new Refused(401, "identity.sign-in-first");
        }
        visitor.on(portal).must(Action.CONTRIBUTE);
        return visitor.account()
                .map(Account::id)
                .filter(account -> audience.maySendFor(portal, file.draft(), visitor));
    }

    /** Only a script of ours sends this header: a page of another site cannot. */
    private static void proved(HttpServletRequest request) {
        if (request.getHeader("X-Parvis") == null || !PublicForm.isFromHere(request)) {
            throw new Refused(403, "identity.form-from-elsewhere");
        }
    }

    /**
     * That every byte is here is said once the file was taken over: whoever hears it may count on
     * the file. Until then it is 503, and the client asks again.
     */
    @RequestMapping(
            path = ADDRESS + "/{id}",
            method = {RequestMethod.HEAD, RequestMethod.PATCH, RequestMethod.DELETE})
    @Allowed(Action.SEND_FILES)
    void goOn(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Visitor visitor,
            Place place)
            throws IOException {
        if (!request.getMethod().equals("HEAD")) {
            proved(request);
        }
        Optional<AccountId> owner =
                passes.of(request)
                        .map(one -> one.pass().sender())
                        .or(() -> visitor.account().map(Account::id));
        Optional<UploadStore.Upload> upload = owner.flatMap(known -> find(id, known));
        if (upload.isEmpty()) {
            refuse(response, 404, place.say("media.upload.gone"));
            return;
        }
        if (request.getMethod().equals("PATCH")) {
            add(request, response, upload.get(), place);
        } else if (request.getMethod().equals("HEAD") && !sweep.finish(upload.get())) {
            response.setStatus(503);
        } else {
            tus.process(request, response, upload.get().owner().toString());
        }
    }

    /** What came before the disk was full stays: the rest may come when there is room again. */
    private void add(
            HttpServletRequest request,
            HttpServletResponse response,
            UploadStore.Upload upload,
            Place place)
            throws IOException {
        Optional<ReceiveOutcome.TooMuch> full = limits.againstAll();
        if (full.isPresent()) {
            refuse(response, full.get(), place);
            return;
        }
        try {
            tus.process(request, response, upload.owner().toString());
            if (!sweep.finish(upload) && !response.isCommitted()) {
                response.setStatus(503);
            }
        } catch (IOException | UncheckedIOException failure) {
            if (!DiskFull.is(failure)) {
                throw failure;
            }
            refuse(response, ReceiveOutcome.TooMuch.DISK, place);
        }
    }

    private Optional<UploadStore.Upload> find(String id, AccountId owner) {
        try {
            return uploads.find(AssetId.of(id), owner);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Optional<Long> length(HttpServletRequest request) {
        String header = request.getHeader("Upload-Length");
        return header == null || !header.matches("\\d{1,18}")
                ? Optional.empty()
                : Optional.of(Long.valueOf(header));
    }

    private static void refuse(
            HttpServletResponse response, ReceiveOutcome.TooMuch tooMuch, Place place)
            throws IOException {
        if (tooMuch.status() == 507) {
            response.setHeader("Retry-After", LATER);
        }
        refuse(response, tooMuch.status(), tooMuch.sentence(place));
    }

    /** In plain text: the script shows it beside the file. */
    private static void refuse(HttpServletResponse response, int status, String sentence)
            throws IOException {
        response.setStatus(status);
        response.setHeader("Tus-Resumable", "1.0.0");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(sentence.getBytes(StandardCharsets.UTF_8));
    }
}
