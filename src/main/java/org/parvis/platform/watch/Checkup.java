package org.parvis.platform.watch;

import java.util.List;
import org.parvis.platform.text.Formats;
import org.parvis.platform.text.Words;

/**
 * Implemented by whatever can say how a part of the server is; {@code @Order} says where its lines
 * stand. Must answer within seconds, and never throw because what it looks at is away: that is what
 * it is there to say.
 */
public interface Checkup {
    List<Finding> findings(Words words, Formats formats);
}
