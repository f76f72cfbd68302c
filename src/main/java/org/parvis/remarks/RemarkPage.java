package org.parvis.remarks;

import org.jspecify.annotations.Nullable;
import org.parvis.media.AssetId;
import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * The form of a remark once more, when something in it needs another look.
 *
 * @param page where its remarks are shown, inside the portal
 * @param spoken the sound that came with it and is kept, or nothing
 */
public record RemarkPage(
        Chrome chrome,
        Remarked thing,
        String page,
        org.parvis.platform.web.Typed typed,
        @Nullable AssetId spoken)
        implements Page {}
