-- Calls of the API that came with an Idempotency-Key, kept for a day with what they were answered.
create table answered_call (
    account      varchar(100) not null,
    key          varchar(100) not null,
    call         char(64)     not null, -- SHA-256 of address, expected version and body
    at           timestamptz  not null,
    status       smallint,
    content_type varchar(100),
    language     varchar(10),
    location     varchar(500),
    tag          varchar(100),
    body         text,
    primary key (account, key)
);

create index answered_call_at on answered_call (at);
