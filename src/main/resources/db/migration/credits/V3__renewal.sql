-- when those who agreed were last asked again, before the end that stands beside it
ALTER TABLE credits.appearance ADD COLUMN renewal_asked_at timestamptz;
