package org.parvis.media;

import java.time.Duration;

/** A part of a film or a sound, from this moment on to the next one. */
public record Chapter(Duration start, String title) {}
