package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a public page was made from. A handler that names it lets the page be kept and shown to
 * every anonymous visitor until {@link PageCache#drop} is called with one of the tags; a page
 * without tags is never kept.
 */
public final class CacheTags {
    private static final String ATTRIBUTE = CacheTags.class.getName();
    private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

    private CacheTags() {}

    /** Lets the answer to this request be kept; to be called before the answer is written. */
    public static void on(HttpServletRequest request, String... tags) {
        Set<String> all = new LinkedHashSet<>(of(request));
        for (String tag : tags) {
            all.add(checked(tag));
        }
        request.setAttribute(ATTRIBUTE, all);
    }

    @SuppressWarnings("unchecked")
    static Set<String> of(HttpServletRequest request) {
        Object tags = request.getAttribute(ATTRIBUTE);
        return tags == null ? Set.of() : (Set<String>) tags;
    }

    static String checked(String tag) {
        if (!FORM.matcher(tag).matches()) {
            throw new IllegalArgumentException("not a tag: " + tag);
        }
        return tag;
    }
}
