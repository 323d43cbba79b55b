-- Tenders, what their boards decide, and what was approved.

create sequence tender_part_seq increment by 50;

create table tender (
    code varchar(60) not null primary key,
    version bigint not null,
    changes bigint not null,
    title text not null,
    lots jsonb not null,
    one_supplier_may_take_both_lots boolean not null,
    publication_deadline date not null,
    continuity_date date not null,
    replaces varchar(60)[] not null,
    route varchar(60)[] not null,
    units varchar(60)[] not null,
    state varchar(30) not null,
    round integer not null,
    ways jsonb not null,
    published_on date,
    publication_reference text,
    published_by varchar(100),
    published_lots varchar(60)[]
);

create table tender_aud (
    code varchar(60) not null,
    title text,
    lots jsonb,
    one_supplier_may_take_both_lots boolean,
    publication_deadline date,
    continuity_date date,
    replaces varchar(60)[],
    route varchar(60)[],
    units varchar(60)[],
    state varchar(30),
    round integer,
    ways jsonb,
    published_on date,
    publication_reference text,
    published_by varchar(100),
    published_lots varchar(60)[],
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create table tender_milestone (
    id bigint not null primary key,
    tender_code varchar(60) not null references tender,
    code varchar(60) not null,
    place integer not null,
    label text not null,
    first_plan date,
    current_plan date,
    done_on date,
    unique (tender_code, code)
);

create table tender_milestone_aud (
    id bigint not null,
    tender_code varchar(60),
    code varchar(60),
    place integer,
    label text,
    first_plan date,
    current_plan date,
    done_on date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table board_decision (
    id bigint not null primary key,
    tender_code varchar(60) not null references tender,
    round integer not null,
    board varchar(60) not null,
    outcome varchar(30) not null,
    decided_on date not null,
    recorded_by varchar(100) not null,
    recorded_at timestamp(6) with time zone not null,
    reason text,
    documents jsonb not null,
    comes_again_on date
);

create index board_decision_tender on board_decision (tender_code, id);

create table board_decision_aud (
    id bigint not null,
    tender_code varchar(60),
    round integer,
    board varchar(60),
    outcome varchar(30),
    decided_on date,
    recorded_by varchar(100),
    recorded_at timestamp(6) with time zone,
    reason text,
    documents jsonb,
    comes_again_on date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table paper_approval (
    id bigint not null primary key,
    tender_code varchar(60) not null references tender,
    round integer not null,
    board varchar(60) not null,
    document varchar(60) not null,
    paper_version varchar(60) not null,
    sha256 varchar(100) not null,
    basis varchar(20) not null,
    approved_on date not null,
    recorded_by varchar(100) not null,
    reason text,
    lapsed_on date,
    lapsed_for varchar(60)
);

create index paper_approval_tender on paper_approval (tender_code, id);

create table paper_approval_aud (
    id bigint not null,
    tender_code varchar(60),
    round integer,
    board varchar(60),
    document varchar(60),
    paper_version varchar(60),
    sha256 varchar(100),
    basis varchar(20),
    approved_on date,
    recorded_by varchar(100),
    reason text,
    lapsed_on date,
    lapsed_for varchar(60),
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table board_condition (
    id bigint not null primary key,
    tender_code varchar(60) not null references tender,
    board varchar(60) not null,
    text text not null,
    owner varchar(120) not null,
    due date not null,
    set_on date not null,
    met_on date,
    met_by varchar(100),
    met_how text
);

create index board_condition_tender on board_condition (tender_code, id);

create table board_condition_aud (
    id bigint not null,
    tender_code varchar(60),
    board varchar(60),
    text text,
    owner varchar(120),
    due date,
    set_on date,
    met_on date,
    met_by varchar(100),
    met_how text,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);
