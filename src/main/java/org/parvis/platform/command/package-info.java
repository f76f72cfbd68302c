/** The command line: {@code bin/parvis} and {@code bin/parvis admin …}. */
@NamedInterface("command")
@NullMarked
package org.parvis.platform.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
