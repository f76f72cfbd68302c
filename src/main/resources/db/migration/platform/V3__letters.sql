-- Letters that wait for the mail server, and those shown because there is none. Kept 30 days; the words go as soon as it is sent.
CREATE TABLE platform.letter (
    id         uuid                     PRIMARY KEY,
    recipient  text                     NOT NULL,
    subject    text                     NOT NULL,
    body       text                     NOT NULL,
    html       text,
    written_at timestamp with time zone NOT NULL,
    sent_at    timestamp with time zone,
    failure    text                     NOT NULL DEFAULT ''
);

CREATE INDEX letter_written_at ON platform.letter (written_at);
