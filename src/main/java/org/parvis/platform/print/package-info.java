/** What is read from paper and walls: square codes, pages as PDF files. */
@NamedInterface("print")
@NullMarked
package org.parvis.platform.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
