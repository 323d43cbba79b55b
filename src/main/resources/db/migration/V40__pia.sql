-- PIAs as they are written and reviewed. What of an approved one binds requests stands in impact_assessment.

create sequence pia_remark_seq increment by 50;
create sequence pia_risk_seq increment by 50;
create sequence pia_review_seq increment by 50;
create sequence pia_annex_seq increment by 50;

create table pia_template (
    id varchar(130) not null,
    contents text not null,
    primary key (id)
);

create table pia_template_aud (
    id varchar(130) not null,
    contents text,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table pia (
    code varchar(60) not null,
    version bigint not null,
    unit_code varchar(60) references unit,
    title text not null,
    template varchar(60) not null,
    template_version varchar(60) not null,
    status varchar(40) not null,
    split_from varchar(60),
    replaces varchar(60),
    started_by varchar(100) not null,
    started_on date not null,
    writers text[] not null,
    submitted_version integer not null,
    approved_on date,
    valid_until date,
    conditions text[] not null,
    split_into text[] not null,
    ended_on date,
    grounds jsonb,
    moved_grounds text[] not null,
    illustrative boolean not null,
    primary key (code),
    check (valid_until >= approved_on)
);

create table pia_aud (
    code varchar(60) not null,
    unit_code varchar(60),
    title text,
    template varchar(60),
    template_version varchar(60),
    status varchar(40),
    split_from varchar(60),
    replaces varchar(60),
    started_by varchar(100),
    started_on date,
    writers text[],
    submitted_version integer,
    approved_on date,
    valid_until date,
    conditions text[],
    split_into text[],
    ended_on date,
    grounds jsonb,
    moved_grounds text[],
    illustrative boolean,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create index pia_unit on pia (unit_code, code);
create index pia_status on pia (status, code);
create index pia_split on pia (split_from) where split_from is not null;

create table pia_answer (
    id varchar(130) not null,
    edition bigint not null,
    pia_code varchar(60) not null references pia,
    question varchar(60) not null,
    value jsonb,
    origin varchar(20) not null,
    written_by varchar(100) not null,
    written_at timestamp(6) with time zone not null,
    primary key (id)
);

create table pia_answer_aud (
    id varchar(130) not null,
    pia_code varchar(60),
    question varchar(60),
    value jsonb,
    origin varchar(20),
    written_by varchar(100),
    written_at timestamp(6) with time zone,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create index pia_answer_pia on pia_answer (pia_code);

create table pia_version (
    id varchar(80) not null,
    pia_code varchar(60) not null references pia,
    number integer not null,
    template varchar(60) not null,
    template_version varchar(60) not null,
    submitted_by varchar(100) not null,
    submitted_at timestamp(6) with time zone not null,
    answers jsonb not null,
    risks jsonb not null,
    sha256 char(64) not null,
    primary key (id),
    unique (pia_code, number)
);

create table pia_version_aud (
    id varchar(80) not null,
    pia_code varchar(60),
    number integer,
    template varchar(60),
    template_version varchar(60),
    submitted_by varchar(100),
    submitted_at timestamp(6) with time zone,
    answers jsonb,
    risks jsonb,
    sha256 char(64),
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table pia_remark (
    id bigint not null,
    pia_code varchar(60) not null references pia,
    number integer not null,
    question varchar(60) not null,
    state varchar(20) not null,
    text text not null,
    written_by varchar(100) not null,
    written_at timestamp(6) with time zone not null,
    reply text,
    replied_by varchar(100),
    replied_at timestamp(6) with time zone,
    closed_by varchar(100),
    closed_at timestamp(6) with time zone,
    primary key (id)
);

create table pia_remark_aud (
    id bigint not null,
    pia_code varchar(60),
    number integer,
    question varchar(60),
    state varchar(20),
    text text,
    written_by varchar(100),
    written_at timestamp(6) with time zone,
    reply text,
    replied_by varchar(100),
    replied_at timestamp(6) with time zone,
    closed_by varchar(100),
    closed_at timestamp(6) with time zone,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create index pia_remark_pia on pia_remark (pia_code, id);

create table pia_risk (
    id bigint not null,
    version bigint not null,
    pia_code varchar(60) not null references pia,
    title text not null,
    description text,
    likelihood integer not null,
    impact integer not null,
    measures text,
    owner text,
    residual_likelihood integer not null,
    residual_impact integer not null,
    primary key (id)
);

create table pia_risk_aud (
    id bigint not null,
    pia_code varchar(60),
    title text,
    description text,
    likelihood integer,
    impact integer,
    measures text,
    owner text,
    residual_likelihood integer,
    residual_impact integer,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create index pia_risk_pia on pia_risk (pia_code, id);

create table pia_review (
    id bigint not null,
    pia_code varchar(60) not null references pia,
    number integer not null,
    step varchar(40) not null,
    outcome varchar(40) not null,
    reviewed_by varchar(100) not null,
    reviewed_on date not null,
    reason text not null,
    conditions text[] not null,
    residual_risk text,
    valid_until date,
    primary key (id),
    -- Nobody reviews one version in two steps, whichever way it came here.
    unique (pia_code, number, reviewed_by)
);

create table pia_review_aud (
    id bigint not null,
    pia_code varchar(60),
    number integer,
    step varchar(40),
    outcome varchar(40),
    reviewed_by varchar(100),
    reviewed_on date,
    reason text,
    conditions text[],
    residual_risk text,
    valid_until date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table pia_annex (
    id bigint not null,
    pia_code varchar(60) not null references pia,
    source varchar(60) not null,
    reference text not null,
    content text not null,
    reason varchar(60) not null,
    primary key (id)
);

create table pia_annex_aud (
    id bigint not null,
    pia_code varchar(60),
    source varchar(60),
    reference text,
    content text,
    reason varchar(60),
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create index pia_annex_pia on pia_annex (pia_code, id);
