-- One text for H2 and PostgreSQL, like V1.

create table credential (
    id varchar(64) primary key,
    secret_hash varchar(200) not null,
    -- rises with every rotation: tokens of an earlier one are void
    generation integer not null,
    publishable_key varchar(100) not null,
    -- lists are separated by blanks; none of their items may hold one
    organisations text not null,
    origins text not null,
    scopes text not null,
    -- public keys as JWK sets
    client_keys text,
    user_keys text,
    test boolean not null,
    created_at timestamp(6) with time zone not null,
    rotated_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone,
    constraint credential_publishable_key unique (publishable_key)
);
