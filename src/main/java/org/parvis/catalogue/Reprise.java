package org.parvis.catalogue;

import java.time.Instant;
import org.parvis.kernel.PortalId;
import org.parvis.kernel.Slug;
import org.parvis.kernel.SubjectRef;
import org.parvis.portal.Rubric;

/**
 * A story of another portal, shown here by reference: title, picture, people and files stay those
 * of its home and follow its corrections.
 *
 * @param portal the taker
 * @param subject the reprise itself, not the story
 * @param home the story, where it lives
 * @param slug unique among the reprises of the taker
 * @param rubric where the taker puts it
 * @param introduction the taker's own words before it, or empty
 * @param foremost whether it opens the taker's front page while it is among the newest there
 * @param since when it was taken up: its place among what is new here
 */
public record Reprise(
        PortalId portal,
        SubjectRef subject,
        EntryRef home,
        Slug slug,
        Rubric rubric,
        String introduction,
        boolean foremost,
        Instant since) {}
