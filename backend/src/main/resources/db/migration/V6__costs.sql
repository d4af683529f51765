-- One text for H2 and PostgreSQL, like V1. Nothing here refers to a document: what was spent on it stays spent when the
-- document is erased.

-- Whoever spends locks the stripe of its organisation, so that two documents at a time do not pass a budget together.
create table spender_stripe (stripe integer primary key);

insert into spender_stripe (stripe) values
    (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);

-- Each use of something that costs money.
create table spending (
    id varchar(40) primary key,
    organisation_id varchar(200) not null,
    document_id varchar(40) not null,
    tier varchar(32) not null,
    -- while it is only reserved: the most it can become
    cost numeric(18, 9) not null,
    input_tokens bigint not null,
    output_tokens bigint not null,
    settled boolean not null,
    -- of the world's clock (UTC)
    spent_on date not null,
    created_at timestamp(6) with time zone not null
);

create index spending_by_day on spending (organisation_id, spent_on);

-- How each document went, without anything that stands in it: what estimates are made of.
create table document_usage (
    document_id varchar(40) primary key,
    organisation_id varchar(200) not null,
    media_type varchar(16) not null,
    pages integer not null,
    size_bytes bigint not null,
    status varchar(16) not null,
    -- null when nothing was read
    tier varchar(32),
    cost numeric(18, 9) not null,
    processing_ms bigint not null,
    -- whether the language model was asked because the others were not sure, and whether that sufficed
    llm_asked boolean not null,
    llm_sufficed boolean not null,
    ended_on date not null,
    ended_at timestamp(6) with time zone not null
);

create index document_usage_by_day on document_usage (organisation_id, ended_on);
create index document_usage_by_age on document_usage (organisation_id, ended_at);

-- Thresholds that were told of, once for each period: 2026-11 or 2026-11-26.
create table cost_notice (
    organisation_id varchar(200) not null,
    period varchar(10) not null,
    threshold numeric(18, 9) not null,
    told_at timestamp(6) with time zone not null,
    primary key (organisation_id, period, threshold)
);
