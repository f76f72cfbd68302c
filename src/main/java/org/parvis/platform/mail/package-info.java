/** Letters: sent by SMTP when one is set, else shown. */
@NamedInterface("mail")
@NullMarked
package org.parvis.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
