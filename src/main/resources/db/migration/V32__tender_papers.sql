-- What a tender is made of: documents, requirements, accounts, risks, scenarios.

create sequence tender_paper_seq increment by 50;
create sequence document_content_seq;

create table tender_document (
    id bigint not null primary key,
    tender_code varchar(60) not null references tender,
    place integer not null,
    code varchar(60) not null,
    required boolean not null,
    lot varchar(60),
    unique (tender_code, code)
);

create table tender_document_aud (
    id bigint not null,
    tender_code varchar(60),
    place integer,
    code varchar(60),
    required boolean,
    lot varchar(60),
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

-- A document's content in pieces. It has no history of its own: it is never changed, and its hash stands in the
-- version's, which is chained.
create table document_content (
    id bigint not null,
    place integer not null,
    piece bytea not null,
    primary key (id, place)
);
-- Most of what comes is packed already.
alter table document_content alter column piece set storage external;

create function refuse_change_of_content() returns trigger language plpgsql as $$
begin
    raise exception 'a content is never changed';
end
$$;
create trigger only_added_to before update or delete or truncate on document_content
    for each statement execute function refuse_change_of_content();

create table tender_document_version (
    id bigint not null primary key,
    tender_code varchar(60) not null,
    document varchar(60) not null,
    place integer not null,
    label varchar(60) not null,
    dated date,
    note text,
    file_name varchar(200) not null,
    media_type varchar(200) not null,
    bytes bigint not null,
    sha256 varchar(64) not null,
    content_id bigint not null,
    stand_in boolean not null,
    added_by varchar(100) not null,
    added_at timestamp(6) with time zone not null,
    foreign key (tender_code, document) references tender_document (tender_code, code),
    unique (tender_code, document, place),
    unique (tender_code, document, label),
    -- Whoever comes second with the same content adds nothing.
    unique (tender_code, document, sha256)
);

create table tender_document_version_aud (
    id bigint not null,
    tender_code varchar(60),
    document varchar(60),
    place integer,
    label varchar(60),
    dated date,
    note text,
    file_name varchar(200),
    media_type varchar(200),
    bytes bigint,
    sha256 varchar(64),
    content_id bigint,
    stand_in boolean,
    added_by varchar(100),
    added_at timestamp(6) with time zone,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table tender_requirement (
    id bigint not null primary key,
    version bigint not null,
    tender_code varchar(60) not null references tender,
    place integer not null,
    code varchar(60) not null,
    lot varchar(60) not null,
    must boolean not null,
    text text not null,
    supplier_use jsonb,
    amended_by varchar(100),
    amended_on date,
    amend_reason text,
    dropped_by varchar(100),
    dropped_on date,
    drop_reason text,
    ruling varchar(20),
    judged_by varchar(100),
    judged_on date,
    judgement_reason text,
    judged_rules varchar(20)[] not null,
    unique (tender_code, code),
    -- Nobody judges what they wrote, whichever way it came here.
    constraint judged_by_another check (judged_by <> amended_by)
);

create table tender_requirement_aud (
    id bigint not null,
    tender_code varchar(60),
    place integer,
    code varchar(60),
    lot varchar(60),
    must boolean,
    text text,
    supplier_use jsonb,
    amended_by varchar(100),
    amended_on date,
    amend_reason text,
    dropped_by varchar(100),
    dropped_on date,
    drop_reason text,
    ruling varchar(20),
    judged_by varchar(100),
    judged_on date,
    judgement_reason text,
    judged_rules varchar(20)[],
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table tender_account_demand (
    id bigint not null primary key,
    version bigint not null,
    tender_code varchar(60) not null references tender,
    unit varchar(60) not null,
    lot varchar(60) not null,
    accounts integer,
    definitive boolean not null,
    reserved_euros bigint,
    reservation_reference text,
    given_by varchar(100),
    given_on date,
    unique (tender_code, unit, lot)
);

create table tender_account_demand_aud (
    id bigint not null,
    tender_code varchar(60),
    unit varchar(60),
    lot varchar(60),
    accounts integer,
    definitive boolean,
    reserved_euros bigint,
    reservation_reference text,
    given_by varchar(100),
    given_on date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table tender_risk (
    id bigint not null primary key,
    version bigint not null,
    tender_code varchar(60) not null references tender,
    place integer not null,
    code varchar(60) not null,
    label text not null,
    accepted_by varchar(100),
    accepted_on date,
    accepted_until date,
    acceptance_reason text,
    closed_by varchar(100),
    closed_on date,
    closing_reason text,
    unique (tender_code, code)
);

create table tender_risk_aud (
    id bigint not null,
    tender_code varchar(60),
    place integer,
    code varchar(60),
    label text,
    accepted_by varchar(100),
    accepted_on date,
    accepted_until date,
    acceptance_reason text,
    closed_by varchar(100),
    closed_on date,
    closing_reason text,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table tender_scenario (
    id bigint not null primary key,
    version bigint not null,
    tender_code varchar(60) not null references tender,
    code varchar(60) not null,
    preference integer not null,
    label text,
    summary text,
    cost_euros bigint,
    ready_on date,
    lawful boolean,
    consequences text,
    described_by varchar(100),
    described_on date,
    unique (tender_code, code)
);

create table tender_scenario_aud (
    id bigint not null,
    tender_code varchar(60),
    code varchar(60),
    preference integer,
    label text,
    summary text,
    cost_euros bigint,
    ready_on date,
    lawful boolean,
    consequences text,
    described_by varchar(100),
    described_on date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table expected_use (
    unit varchar(60) not null primary key,
    service_lines varchar(20)[] not null
);

create table expected_use_aud (
    unit varchar(60) not null,
    service_lines varchar(20)[],
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (unit, rev)
);
