package org.parvis.workshops.programme;

import java.util.UUID;

/** A place where groups meet. */
public record Site(UUID id, String name) {}
