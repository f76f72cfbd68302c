package org.parvis.workshops.programme;

/**
 * A rule as asked for.
 *
 * @param rule without a place
 * @param site name of the place; empty for the group's own
 */
record NewRule(Rule rule, String site) {}
