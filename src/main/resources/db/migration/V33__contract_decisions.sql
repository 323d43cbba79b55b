-- What is decided about contracts that come to their end.

create table contract_decision (
    id bigint not null primary key,
    contract varchar(60) not null references contract,
    notice_by date,
    choice varchar(20) not null,
    extended_until date,
    consent_by varchar(100),
    decided_by varchar(100) not null,
    decided_on date not null,
    decision_reason text not null,
    -- One decision for each notice day.
    unique nulls not distinct (contract, notice_by)
);

create table contract_decision_aud (
    id bigint not null,
    contract varchar(60),
    notice_by date,
    choice varchar(20),
    extended_until date,
    consent_by varchar(100),
    decided_by varchar(100),
    decided_on date,
    decision_reason text,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);
