-- One text for H2 and PostgreSQL, like V1.

-- Whose job it is: organisations take turns. execution_time is the turn (see jobs.Turns).
alter table scheduled_tasks add column organisation_id varchar(200);

update scheduled_tasks set priority = 100 where priority is null;

-- The next job is the first entry of the index by priority, however many wait; H2 would prefer this one, and sort.
drop index scheduled_tasks_by_time;
create index scheduled_tasks_by_organisation on scheduled_tasks
    (organisation_id desc, priority desc, execution_time desc);

-- The second stage: documents whose pages must be recognised. As the table of the first.
create table recognition_tasks (
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
    organisation_id varchar(200),
    primary key (task_name, task_instance)
);

create index recognition_tasks_by_heartbeat on recognition_tasks (last_heartbeat);
create index recognition_tasks_by_priority on recognition_tasks (priority desc, execution_time asc);
create index recognition_tasks_by_organisation on recognition_tasks
    (organisation_id desc, priority desc, execution_time desc);

-- What a person must look at, once for each document. Goes with it.
create table review (
    document_id varchar(40) primary key references document (id) on delete cascade,
    organisation_id varchar(200) not null,
    reason varchar(32) not null,
    status varchar(16) not null,
    -- the guide's names, of a document that failed
    error_type varchar(200),
    error_message varchar(2000),
    retry_count integer,
    failed_at timestamp(6) with time zone,
    -- who works on it, and until when nobody else may
    lease_id varchar(40),
    lease_holder varchar(200),
    lease_until timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);

create index review_by_age on review (organisation_id, status, created_at, document_id);

-- What was done, in order; never changed.
create table review_action (
    document_id varchar(40) not null references review (document_id) on delete cascade,
    number integer not null,
    action varchar(16) not null,
    actor varchar(200) not null,
    happened_at timestamp(6) with time zone not null,
    -- JSON
    detail text not null,
    primary key (document_id, number)
);

-- The first of many documents with the same bytes or content is the first entry.
drop index document_by_content_key;
create index document_by_content on document (organisation_id, content_key, created_at, id);
create index document_by_bytes on document (organisation_id, sha256, created_at, id);

-- Answers to requests with an Idempotency-Key, for a day. Those of documents stand in their own rows.
create table idempotent_request (
    -- the credential
    owner varchar(200) not null,
    request_key varchar(255) not null,
    fingerprint varchar(64) not null,
    -- sealed, for it may hold a secret that is shown once; null while the request is being handled
    answer text,
    since timestamp(6) with time zone not null,
    primary key (owner, request_key)
);

create index idempotent_request_by_age on idempotent_request (since);
