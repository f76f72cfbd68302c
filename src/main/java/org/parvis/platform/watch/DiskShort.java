package org.parvis.platform.watch;

/**
 * The disk of this machine has less free room than is kept spare. Said once, until there was room
 * again.
 *
 * @param free bytes left
 * @param spare bytes that should be
 */
public record DiskShort(String host, long free, long spare) {}
