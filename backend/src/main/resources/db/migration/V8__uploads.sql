-- One text for H2 and PostgreSQL, like V1.

-- Documents that arrive piece by piece. How far one has come says the file with its bytes, not this.
create table upload (
    id varchar(40) primary key,
    organisation_id varchar(200) not null,
    account varchar(200) not null,
    submitted_by varchar(200) not null,
    -- what the sender said, as it said it and as it was understood; both names go with the last byte
    metadata varchar(4096),
    file_name varchar(255),
    tier_preference varchar(16) not null,
    confidence_threshold double precision not null,
    -- becomes the document's
    idempotency_key varchar(255) not null,
    length_bytes bigint not null,
    created_at timestamp(6) with time zone not null,
    -- no reference: the document may be erased
    document_id varchar(40),
    constraint upload_idempotency unique (organisation_id, submitted_by, idempotency_key)
);

create index upload_by_account on upload (account, created_at);
create index upload_by_age on upload (created_at);
