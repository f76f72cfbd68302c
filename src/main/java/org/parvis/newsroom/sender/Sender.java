package org.parvis.newsroom.sender;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountId;
import org.parvis.kernel.Language;
import org.parvis.kernel.PortalId;
import org.parvis.newsroom.Actor;
import org.parvis.newsroom.StoryId;

/**
 * Somebody who proposed a story without an account.
 *
 * <p>The smallest model that stays true: a sender stands among the story's authors under an
 * identifier of their own, drawn like an account's and never one. Whatever asks "is it by them?"
 * works as for anybody: their agreement, nobody publishes alone, whose file it is. Whatever looks
 * for an account finds none: no role, no session, no list of stories. A private link opens this one
 * story to them, and nothing they send is seen by readers before somebody with an account has put
 * it online.
 *
 * @param id among the authors
 * @param name as they wish to be called, by the newsroom and by readers
 * @param email for answers about this story; may be empty
 * @param phone the same
 * @param language of the letters
 * @param readAt when somebody of the newsroom first opened what was sent
 */
public record Sender(
        UUID id,
        StoryId story,
        String name,
        String email,
        String phone,
        Language language,
        Instant cameAt,
        @Nullable Instant readAt) {

    /** The word with which topics of private links begin. */
    public static final String TOPIC = "suivi";

    /** What they do is written down under their name. */
    public Actor actor() {
        return new Actor(id, name, false, false);
    }

    /** In whose name their files come in. */
    public AccountId hand() {
        return new AccountId(id);
    }

    /** What the page of their private link listens to; it tells a number and nothing else. */
    public String topic(PortalId portal) {
        return TOPIC + ":" + portal.value() + "." + id;
    }

    public boolean canBeAnswered() {
        return !email.isEmpty() || !phone.isEmpty();
    }
}
