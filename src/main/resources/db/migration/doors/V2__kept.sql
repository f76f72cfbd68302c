-- nothing while it is being brought in: a server that was stopped meanwhile is asked again
ALTER TABLE doors.number ADD COLUMN kept_at timestamptz;
UPDATE doors.number SET kept_at = came_at;
