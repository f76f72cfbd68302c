-- The themes of the whole network are the sum of those of its portals.
CREATE INDEX tally_of_network ON catalogue.tally (value, facet) INCLUDE (entries, label) WHERE facet IN ('THEME', 'TAKEN_THEME');
