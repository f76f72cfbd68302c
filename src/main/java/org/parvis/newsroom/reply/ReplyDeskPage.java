package org.parvis.newsroom.reply;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Studio;
import org.parvis.platform.web.Page;

/**
 * Requests for a right of reply.
 *
 * @param decides whether the visitor may decide
 * @param withoutReason the one that was declined without a word, or nothing
 */
public record ReplyDeskPage(
        Studio studio, List<RightOfReply> replies, boolean decides, @Nullable UUID withoutReason)
        implements Page {
    public String say(String key, Object... namesAndValues) {
        return studio.place().say(key, namesAndValues);
    }
}
