-- Requests to monitor, their assessments, and what leaves the program because of them.

create sequence monitoring_request_code_seq;
create sequence stored_assessment_seq increment by 50;

create table stored_assessment (
    id bigint not null primary key,
    request_code varchar(60) not null,
    kind varchar(30) not null,
    assessed_on date not null,
    at timestamp(6) with time zone not null,
    facts jsonb not null,
    registers varchar(100) not null,
    rule_set varchar(100) not null,
    verdict varchar(20) not null,
    findings jsonb not null,
    matrix jsonb not null
);

create index stored_assessment_request on stored_assessment (request_code, id);

create table stored_assessment_aud (
    id bigint not null,
    request_code varchar(60),
    kind varchar(30),
    assessed_on date,
    at timestamp(6) with time zone,
    facts jsonb,
    registers varchar(100),
    rule_set varchar(100),
    verdict varchar(20),
    findings jsonb,
    matrix jsonb,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table monitoring_request (
    code varchar(60) not null primary key,
    version bigint not null,
    title text not null,
    justification text not null,
    unit_code varchar(60) not null,
    purpose varchar(60) not null,
    facts jsonb not null,
    filed_by varchar(100) not null,
    filed_at timestamp(6) with time zone not null,
    state varchar(30) not null,
    verdict varchar(20) not null,
    weight_accepted varchar(20) not null,
    assessment_id bigint not null references stored_assessment,
    conditions jsonb not null,
    accepted_by varchar(100),
    accepted_on date,
    decision varchar(20),
    decided_by varchar(100),
    decided_on date,
    decision_reason text,
    decision_reference text,
    granted_until date,
    reweigh_on date,
    ended_on date,
    ended_by varchar(100),
    end_reason text,
    destroy_by date,
    destroyed_on date,
    -- The registers over which it was weighed last, whatever came of it.
    weighed_registers varchar(100) not null,
    -- Nobody decides what they filed, whichever way it came here.
    constraint decided_by_another check (decided_by <> filed_by)
);

create index monitoring_request_unit on monitoring_request (unit_code, filed_at);
create index monitoring_request_state on monitoring_request (state, code);
create index monitoring_request_filed on monitoring_request (filed_at);

create table monitoring_request_aud (
    code varchar(60) not null,
    title text,
    justification text,
    unit_code varchar(60),
    purpose varchar(60),
    facts jsonb,
    filed_by varchar(100),
    filed_at timestamp(6) with time zone,
    state varchar(30),
    verdict varchar(20),
    weight_accepted varchar(20),
    assessment_id bigint,
    conditions jsonb,
    accepted_by varchar(100),
    accepted_on date,
    decision varchar(20),
    decided_by varchar(100),
    decided_on date,
    decision_reason text,
    decision_reference text,
    granted_until date,
    reweigh_on date,
    ended_on date,
    ended_by varchar(100),
    end_reason text,
    destroy_by date,
    destroyed_on date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

-- What leaves the program: written in the transaction that it tells of, delivered after.
create table outbox (
    id bigint generated always as identity primary key,
    type varchar(100) not null,
    subject varchar(200) not null,
    payload jsonb not null,
    written_at timestamp(6) with time zone not null,
    attempts integer not null default 0,
    next_attempt_at timestamp(6) with time zone not null,
    last_fault text,
    done_at timestamp(6) with time zone
);

create index outbox_waiting on outbox (next_attempt_at) where done_at is null;
