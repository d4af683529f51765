-- One text for H2 and PostgreSQL, like V1.

-- The original of a document on its way to the bill that was posted: a step of its own after the posting.
create table erp_posting_file (
    posting_id varchar(40) primary key references erp_posting (id) on delete cascade,
    state varchar(20) not null,
    -- as in erp_posting
    maybe_sent boolean not null,
    sent_at timestamp(6) with time zone,
    generation integer not null,
    attempts integer not null,
    failures integer not null,
    job integer not null,
    holder varchar(200),
    held_until timestamp(6) with time zone,
    due_at timestamp(6) with time zone not null,
    -- the file in the ERP system
    erp_id varchar(200),
    code varchar(40),
    message varchar(2000),
    -- JSON
    issues text not null,
    updated_at timestamp(6) with time zone not null
);

-- Lists of an organisation's postings, newest first.
create index erp_posting_by_time on erp_posting (organisation_id, created_at, id);
