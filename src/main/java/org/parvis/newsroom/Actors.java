package org.parvis.newsroom;

import org.parvis.identity.Account;
import org.parvis.identity.Visitor;
import org.parvis.kernel.Action;

/** Sees a visitor as the newsroom does. */
public final class Actors {
    private Actors() {}

    public static Actor of(Visitor visitor) {
        Account account = visitor.required();
        return new Actor(
                account.id().value(),
                account.name(),
                visitor.may(Action.REVIEW),
                visitor.may(Action.PUBLISH));
    }
}
