package org.parvis.remarks;

import org.parvis.platform.web.Page;
import org.parvis.portal.Chrome;

/**
 * Says why something could not be done with a remark.
 *
 * @param back where one goes on
 */
public record RemarkRefusedPage(Chrome chrome, String sentence, String back) implements Page {}
