-- The machines that run this network, each saying every ten seconds that it lives; forgotten a day after the last word. Not in archives.
CREATE TABLE platform.node (
    host       text                     NOT NULL,
    folder     text                     NOT NULL,
    role       text                     NOT NULL,
    version    text                     NOT NULL,
    started_at timestamp with time zone NOT NULL,
    seen_at    timestamp with time zone NOT NULL,
    stopped_at timestamp with time zone,
    facts      jsonb                    NOT NULL DEFAULT '{}',
    PRIMARY KEY (host, folder)
);

-- Jobs whose last attempt failed, with what they need to be tried again once db-scheduler has given them up.
CREATE TABLE platform.job_failure (
    task_name     text                     NOT NULL,
    task_instance text                     NOT NULL,
    task_data     bytea,
    attempts      int                      NOT NULL,
    trouble       text                     NOT NULL,
    said          text                     NOT NULL,
    node          text                     NOT NULL,
    first_at      timestamp with time zone NOT NULL,
    failed_at     timestamp with time zone NOT NULL,
    PRIMARY KEY (task_name, task_instance)
);

-- Archives written by bin/parvis admin backup.
CREATE TABLE platform.backup (
    made_at timestamp with time zone PRIMARY KEY,
    place   text                     NOT NULL,
    bytes   bigint                   NOT NULL
);
