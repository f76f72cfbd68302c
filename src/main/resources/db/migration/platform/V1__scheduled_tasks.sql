-- Work for later (db-scheduler). Its queries name the table without a schema, so it is reached as platform.scheduled_tasks.
CREATE TABLE platform.scheduled_tasks (
    task_name            text                     NOT NULL,
    task_instance        text                     NOT NULL,
    task_data            bytea,
    execution_time       timestamp with time zone NOT NULL,
    picked               boolean                  NOT NULL,
    picked_by            text,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_execution_time ON platform.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON platform.scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_priority ON platform.scheduled_tasks (priority DESC, execution_time ASC);
