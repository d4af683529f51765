-- One text for H2 and PostgreSQL, like V1.

create table batch (
    id varchar(40) primary key,
    organisation_id varchar(200) not null,
    -- as the caller named it
    name varchar(200) not null,
    submitted_by varchar(200) not null,
    -- what was sent under the name: the same again is the same batch, anything else a conflict
    fingerprint varchar(64) not null,
    state varchar(16) not null,
    files integer not null,
    succeeded integer default 0 not null,
    needs_review integer default 0 not null,
    failed integer default 0 not null,
    erased integer default 0 not null,
    -- the id of the newest event, as in document
    last_event bigint default 0 not null,
    created_at timestamp(6) with time zone not null,
    completed_at timestamp(6) with time zone,
    constraint batch_name unique (organisation_id, name)
);

create table batch_item (
    batch_id varchar(40) not null references batch (id) on delete cascade,
    number integer not null,
    file_name varchar(255),
    -- null when the file was refused; no reference, so that an erased document's number stays taken
    document_id varchar(40),
    size_bytes bigint not null,
    state varchar(16) not null,
    -- why it was refused
    error_code varchar(64),
    error_message text,
    primary key (batch_id, number),
    constraint batch_item_document unique (document_id)
);

create table batch_event (
    batch_id varchar(40) not null references batch (id) on delete cascade,
    id bigint not null,
    name varchar(32) not null,
    data text not null,
    primary key (batch_id, id)
);
