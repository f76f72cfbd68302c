-- as podcast players read them: https://github.com/Podcastindex-org/podcast-namespace (JSON chapters 1.2)
ALTER TABLE media.asset ADD COLUMN chapters jsonb NOT NULL DEFAULT '{"version": "1.2.0", "chapters": []}';
