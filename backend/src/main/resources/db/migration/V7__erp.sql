-- One text for H2 and PostgreSQL, like V1.

-- Where an organisation's bills are posted to.
create table erp_connection (
    organisation_id varchar(200) not null,
    name varchar(40) not null,
    type varchar(20) not null,
    -- JSON, nothing secret
    settings text not null,
    -- JSON, sealed; what the ERP system renews of it is written here, too
    credentials text not null,
    -- why nothing is sent there until a person has renewed its login
    suspended_reason varchar(500),
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    primary key (organisation_id, name)
);

-- Codes to look up: vendors, accounts, tax codes, currencies, items.
create table erp_table (
    organisation_id varchar(200) not null,
    name varchar(40) not null,
    kind varchar(20) not null,
    -- JSON
    content text not null,
    updated_at timestamp(6) with time zone not null,
    primary key (organisation_id, name, kind),
    foreign key (organisation_id, name) references erp_connection (organisation_id, name) on delete cascade
);

-- One document on its way into one connection's books. Goes with its document; outlives its connection.
create table erp_posting (
    id varchar(40) primary key,
    document_id varchar(40) not null references document (id) on delete cascade,
    organisation_id varchar(200) not null,
    connection varchar(40) not null,
    -- our name for the bill in the ERP system
    posting_key varchar(40) not null,
    state varchar(20) not null,
    -- a person said that it shall be posted all the same
    approved boolean not null,
    -- it may be in the books already: it is looked for before it is sent
    maybe_sent boolean not null,
    sent_at timestamp(6) with time zone,
    -- rises when the ERP system refused it for good: what is sent then is another request
    generation integer not null,
    -- attempts in all, and failures since it was last begun anew
    attempts integer not null,
    failures integer not null,
    -- how many jobs it has had: only the newest may act
    job integer not null,
    -- the node that is sending, and until when no other may
    holder varchar(200),
    held_until timestamp(6) with time zone,
    due_at timestamp(6) with time zone not null,
    -- JSON, what was or will be sent
    payload text,
    erp_id varchar(200),
    erp_number varchar(200),
    erp_period varchar(40),
    code varchar(40),
    message varchar(2000),
    -- JSON
    issues text not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null
);

create unique index erp_posting_by_document on erp_posting (document_id, connection);
create index erp_posting_by_connection on erp_posting (organisation_id, connection, state);

create table erp_posting_attempt (
    posting_id varchar(40) not null references erp_posting (id) on delete cascade,
    number integer not null,
    -- post or find
    step varchar(10) not null,
    outcome varchar(20) not null,
    detail varchar(2000) not null,
    happened_at timestamp(6) with time zone not null,
    primary key (posting_id, number)
);
