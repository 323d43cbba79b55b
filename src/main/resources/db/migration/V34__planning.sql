-- The day on which a tender's papers will be complete, as the secretary says.
create table tender_papers_ready (
    tender_code varchar(60) not null,
    ready_on date not null,
    primary key (tender_code)
);

create table tender_papers_ready_aud (
    tender_code varchar(60) not null,
    ready_on date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (tender_code, rev)
);

-- That an account has an address for calendar programs; of the secret in it only a hash.
create table feed_address (
    account varchar(100) not null,
    secret_hash varchar(64) not null unique,
    acts_as text[] not null,
    made_on date not null,
    primary key (account)
);

create table feed_address_aud (
    account varchar(100) not null,
    acts_as text[],
    made_on date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (account, rev)
);
