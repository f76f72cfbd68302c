package org.parvis.outreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.identity.AccountId;
import org.parvis.identity.Accounts;
import org.parvis.identity.PersonalData;
import org.springframework.stereotype.Component;

/**
 * Subscriptions of the address somebody signs in with. They need no account and know of none: only
 * the address joins them.
 */
@Component
final class OutreachPersonalData implements PersonalData {
    private final Accounts accounts;
    private final SubscriptionStore store;
    private final Subscribing subscribing;

    OutreachPersonalData(Accounts accounts, SubscriptionStore store, Subscribing subscribing) {
        this.accounts = accounts;
        this.store = store;
        this.subscribing = subscribing;
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(AccountId account) {
        return Map.of(
                "outreach.data.subscriptions",
                of(account).stream().map(OutreachPersonalData::row).toList());
    }

    private static Map<String, Object> row(Subscription subscription) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("portal", subscription.portal().toString());
        row.put("email", subscription.email());
        if (!subscription.theme().isEmpty()) {
            row.put("theme", subscription.theme());
        }
        row.put("rhythm", subscription.rhythm().name());
        return row;
    }

    @Override
    public void erase(AccountId account) {
        of(account)
                .forEach(
                        subscription -> subscribing.end(subscription.portal(), subscription.key()));
    }

    private List<Subscription> of(AccountId account) {
        return Optional.ofNullable(accounts.require(account).email())
                .flatMap(Subscribing::address)
                .map(store::ofEverywhere)
                .orElse(List.of());
    }
}
