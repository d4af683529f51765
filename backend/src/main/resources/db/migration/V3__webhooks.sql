-- One text for H2 and PostgreSQL, like V1.

create table webhook_endpoint (
    id varchar(40) primary key,
    organisation_id varchar(200) not null,
    -- the credential that registered it
    created_by varchar(200) not null,
    url varchar(2048) not null,
    -- wire names separated by blanks
    events varchar(500) not null,
    -- sealed; the previous one signs, too, until its time is over
    secret text not null,
    previous_secret text,
    previous_secret_until timestamp(6) with time zone,
    -- why nothing is sent there any more; null while something is
    disabled_reason varchar(500),
    -- failures since the last success, and when the first of them was
    failures integer default 0 not null,
    failing_since timestamp(6) with time zone,
    -- when it was said that it will be disabled
    noticed_at timestamp(6) with time zone,
    -- nothing is sent before
    paused_until timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null
);

create index webhook_endpoint_by_organisation on webhook_endpoint (organisation_id, created_at);

-- What happened, once, however many endpoints are told. Goes with its document.
create table webhook_event (
    id varchar(40) primary key,
    type varchar(40) not null,
    document_id varchar(40) references document (id) on delete cascade,
    payload text not null,
    created_at timestamp(6) with time zone not null
);

create index webhook_event_by_document on webhook_event (document_id);
create index webhook_event_by_age on webhook_event (created_at);

-- The outbox: one row for each endpoint and event, written with what it tells of.
create table webhook_delivery (
    id varchar(40) primary key,
    endpoint_id varchar(40) not null references webhook_endpoint (id) on delete cascade,
    event_id varchar(40) not null references webhook_event (id) on delete cascade,
    state varchar(16) not null,
    -- attempts in all, and those since it was last begun anew
    attempts integer not null,
    tries integer not null,
    -- how many jobs it has had: only the newest may act
    job integer not null,
    due_at timestamp(6) with time zone not null,
    created_at timestamp(6) with time zone not null
);

create index webhook_delivery_by_state on webhook_delivery (endpoint_id, state, due_at);
create index webhook_delivery_by_age on webhook_delivery (endpoint_id, created_at, id);
create index webhook_delivery_by_event on webhook_delivery (event_id);

create table webhook_attempt (
    delivery_id varchar(40) not null references webhook_delivery (id) on delete cascade,
    number integer not null,
    started_at timestamp(6) with time zone not null,
    duration_ms bigint not null,
    url varchar(2048) not null,
    -- JSON
    request_headers text not null,
    -- null when there was no answer; then there is an error
    status integer,
    answer_headers text,
    answer_body text,
    error varchar(500),
    primary key (delivery_id, number)
);

-- As db-scheduler wants it, apart from the table of documents' jobs: neither kind waits for the other's threads.
create table timed_tasks (
    task_name varchar(100) not null,
    task_instance varchar(200) not null,
    task_data bytea,
    execution_time timestamp(6) with time zone,
    picked boolean not null,
    picked_by varchar(200),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    state varchar(32),
    primary key (task_name, task_instance)
);

create index timed_tasks_by_time on timed_tasks (execution_time);
create index timed_tasks_by_heartbeat on timed_tasks (last_heartbeat);
