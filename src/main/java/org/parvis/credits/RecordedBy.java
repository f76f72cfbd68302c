package org.parvis.credits;

import java.util.UUID;

/** Who wrote something down: the account and the name it had then. */
public record RecordedBy(UUID account, String name) {}
