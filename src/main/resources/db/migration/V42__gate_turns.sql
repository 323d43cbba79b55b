-- How the publication gate of a tender turned: the rules that block since, and which of them are new or lifted.

create table gate_turn (
    id bigint not null primary key,
    tender_code varchar(60) not null references tender,
    turned_at timestamptz not null,
    blocking varchar(20)[] not null,
    lifted varchar(20)[] not null,
    added varchar(20)[] not null
);

create index gate_turn_tender on gate_turn (tender_code, id);

create table gate_turn_aud (
    id bigint not null,
    tender_code varchar(60),
    turned_at timestamptz,
    blocking varchar(20)[],
    lifted varchar(20)[],
    added varchar(20)[],
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);
