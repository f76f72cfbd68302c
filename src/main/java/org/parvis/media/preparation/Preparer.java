package org.parvis.media.preparation;

import org.parvis.media.MediaKind;
import org.parvis.media.engine.Work;

/**
 * Prepares the assets of one kind. Each step may be done again from its start: it leaves nothing
 * before its end.
 */
interface Preparer {
    MediaKind kind();

    /** Makes something that plays or shows. */
    void first(Work work);

    /** Makes every quality. */
    void ladder(Work work);

    /** Makes what surrounds them. */
    void extras(Work work);
}
