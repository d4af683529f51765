-- One text for H2 and PostgreSQL: only types and syntax that both know.

create table document (
    id varchar(40) primary key,
    organisation_id varchar(200) not null,
    submitted_by varchar(200) not null,
    file_name varchar(255),
    media_type varchar(16) not null,
    size_bytes bigint not null,
    sha256 varchar(64) not null,
    pages integer not null,
    tier_preference varchar(16) not null,
    confidence_threshold double precision not null,
    state varchar(16) not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    result text,
    -- vendor, invoice number, total and currency in one digest; null while unknown
    content_key varchar(64),
    idempotency_key varchar(255),
    -- what the key was first used for
    idempotency_fingerprint varchar(64),
    -- the id of the newest event: taking the next one locks the row, so ids rise in the order of commits
    last_event bigint default 0 not null,
    constraint document_idempotency unique (organisation_id, submitted_by, idempotency_key)
);

create index document_by_sha256 on document (sha256);
create index document_by_content_key on document (organisation_id, content_key);
create index document_by_age on document (organisation_id, created_at);

create table document_event (
    document_id varchar(40) not null references document (id) on delete cascade,
    id bigint not null,
    name varchar(32) not null,
    data text not null,
    primary key (document_id, id)
);

-- A blob that is being adopted by a new document must not be removed with an old one: both lock the stripe of its key.
create table blob_stripe (stripe integer primary key);

insert into blob_stripe (stripe) values
    (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);

-- As db-scheduler wants it.
create table scheduled_tasks (
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

create index scheduled_tasks_by_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on scheduled_tasks (priority desc, execution_time asc);
