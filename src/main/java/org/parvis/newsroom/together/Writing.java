package org.parvis.newsroom.together;

import java.util.UUID;

/** Somebody whose words are on their way into a story. */
record Writing(UUID account, String name) {}
