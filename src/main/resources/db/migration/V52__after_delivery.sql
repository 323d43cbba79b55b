-- What comes after a delivery: incidents, corrections, requests of data subjects, removal at the source, and the end of an agreement.

-- Terms of the law and of agreements, each with its article. A changed term is a new row from its day on, never a changed old one.
create table delivery_term (
    name varchar(60) not null,
    span varchar(20) not null,
    article varchar(200) not null,
    valid_from date not null,
    valid_until date,
    primary key (name, valid_from)
);

insert into delivery_term (name, span, article, valid_from) values
    ('report-to-authority', 'PT72H', 'AVG art. 33 lid 1', '2018-05-25'),
    ('tell-of-incident', 'PT0S', 'Overeenkomst § 3.2', '0001-01-01'),
    ('tell-of-unlawful-use', 'PT0S', 'Overeenkomst § 3.3', '0001-01-01'),
    ('correct-data', 'PT0S', 'Overeenkomst § 3.2', '0001-01-01'),
    ('data-subject-request', 'P1M', 'AVG art. 12 lid 3', '2018-05-25'),
    ('data-subject-request-extension', 'P2M', 'AVG art. 12 lid 3', '2018-05-25'),
    ('judicial-access', 'P4W', 'Wjsg art. 18', '2004-04-01'),
    ('judicial-correction', 'P4W', 'Wjsg art. 22', '2004-04-01'),
    ('retention-at-source', 'P10Y', 'Overeenkomst, bewaartermijn DJI', '0001-01-01'),
    ('end-by-recipient', 'P0D', 'Overeenkomst § 1.4', '0001-01-01'),
    ('end-by-notice', 'P1M', 'Overeenkomst § 1.4', '0001-01-01'),
    ('end-by-owner', 'P0D', 'Overeenkomst § 1.4', '0001-01-01'),
    ('end-by-consent', 'P0D', 'Overeenkomst, wijzigingen', '0001-01-01');

create sequence data_incident_code_seq;

create table data_incident (
    code varchar(60) not null primary key,
    version bigint not null,
    agreement varchar(60) not null,
    title varchar(500) not null,
    raised_by varchar(100) not null,
    raised_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    sort varchar(20) not null,
    state varchar(20) not null,
    description text not null,
    delivery varchar(60),
    discovered_at timestamp(6) with time zone not null,
    article varchar(200),
    authority varchar(20),
    authority_at timestamp(6) with time zone,
    authority_note text,
    escalated_at timestamp(6) with time zone,
    measures jsonb not null,
    closing text,
    check ((state = 'CLOSED') = (closed_at is not null))
);

create index data_incident_by_agreement on data_incident (agreement, state);

create table data_incident_aud (
    code varchar(60) not null,
    agreement varchar(60),
    title varchar(500),
    raised_by varchar(100),
    raised_at timestamp(6) with time zone,
    due_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    sort varchar(20),
    state varchar(20),
    description text,
    delivery varchar(60),
    discovered_at timestamp(6) with time zone,
    article varchar(200),
    authority varchar(20),
    authority_at timestamp(6) with time zone,
    authority_note text,
    escalated_at timestamp(6) with time zone,
    measures jsonb,
    closing text,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create sequence data_correction_code_seq;

create table data_correction (
    code varchar(60) not null primary key,
    version bigint not null,
    agreement varchar(60) not null,
    title varchar(500) not null,
    raised_by varchar(100) not null,
    raised_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    state varchar(20) not null,
    delivery varchar(60) not null,
    person varchar(60) not null,
    field varchar(60) not null,
    observed text not null,
    origin varchar(20),
    trace_note text,
    repair_note text,
    receivers jsonb not null
);

create index data_correction_by_agreement on data_correction (agreement, state);

create table data_correction_aud (
    code varchar(60) not null,
    agreement varchar(60),
    title varchar(500),
    raised_by varchar(100),
    raised_at timestamp(6) with time zone,
    due_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    state varchar(20),
    delivery varchar(60),
    person varchar(60),
    field varchar(60),
    observed text,
    origin varchar(20),
    trace_note text,
    repair_note text,
    receivers jsonb,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create sequence rights_request_code_seq;

create table rights_request (
    code varchar(60) not null primary key,
    version bigint not null,
    agreement varchar(60) not null,
    title varchar(500) not null,
    raised_by varchar(100) not null,
    raised_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    state varchar(20) not null,
    asked varchar(20) not null,
    data varchar(20) not null,
    person varchar(60) not null,
    reference varchar(200) not null,
    received_on date not null,
    answer_by date not null,
    article varchar(200) not null,
    extended_on date,
    extension_reason text,
    extension_article varchar(200),
    outcome varchar(20),
    answer text,
    answered_on date,
    overdue_since timestamp(6) with time zone
);

create index rights_request_by_agreement on rights_request (agreement, state);

create table rights_request_aud (
    code varchar(60) not null,
    agreement varchar(60),
    title varchar(500),
    raised_by varchar(100),
    raised_at timestamp(6) with time zone,
    due_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    state varchar(20),
    asked varchar(20),
    data varchar(20),
    person varchar(60),
    reference varchar(200),
    received_on date,
    answer_by date,
    article varchar(200),
    extended_on date,
    extension_reason text,
    extension_article varchar(200),
    outcome varchar(20),
    answer text,
    answered_on date,
    overdue_since timestamp(6) with time zone,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create sequence removal_proposal_code_seq;

create table removal_proposal (
    code varchar(60) not null primary key,
    version bigint not null,
    agreement varchar(60) not null,
    title varchar(500) not null,
    raised_by varchar(100) not null,
    raised_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    state varchar(20) not null,
    ended_before date not null,
    article varchar(200) not null,
    reason text not null,
    proposed bigint not null,
    removed bigint,
    digest varchar(64),
    decided_by varchar(100),
    decision_reason text,
    check (decided_by <> raised_by)
);

create index removal_proposal_by_agreement on removal_proposal (agreement, state);

create table removal_proposal_aud (
    code varchar(60) not null,
    agreement varchar(60),
    title varchar(500),
    raised_by varchar(100),
    raised_at timestamp(6) with time zone,
    due_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    state varchar(20),
    ended_before date,
    article varchar(200),
    reason text,
    proposed bigint,
    removed bigint,
    digest varchar(64),
    decided_by varchar(100),
    decision_reason text,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create sequence agreement_ending_code_seq;

create table agreement_ending (
    code varchar(60) not null primary key,
    version bigint not null,
    agreement varchar(60) not null,
    title varchar(500) not null,
    raised_by varchar(100) not null,
    raised_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    way varchar(20) not null,
    state varchar(20) not null,
    article varchar(200) not null,
    reason text not null,
    letter varchar(200),
    last_day date,
    repair_by date,
    repair text,
    judgement text,
    registered_letter varchar(200),
    proposer varchar(20),
    consents jsonb not null,
    confirmed jsonb not null
);

create index agreement_ending_by_agreement on agreement_ending (agreement, state);

create table agreement_ending_aud (
    code varchar(60) not null,
    agreement varchar(60),
    title varchar(500),
    raised_by varchar(100),
    raised_at timestamp(6) with time zone,
    due_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    way varchar(20),
    state varchar(20),
    article varchar(200),
    reason text,
    letter varchar(200),
    last_day date,
    repair_by date,
    repair text,
    judgement text,
    registered_letter varchar(200),
    proposer varchar(20),
    consents jsonb,
    confirmed jsonb,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create sequence agreement_change_code_seq;

create table agreement_change (
    code varchar(60) not null primary key,
    version bigint not null,
    agreement varchar(60) not null,
    title varchar(500) not null,
    raised_by varchar(100) not null,
    raised_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    state varchar(20) not null,
    description text not null,
    judgements jsonb not null
);

create index agreement_change_by_agreement on agreement_change (agreement, state);

create table agreement_change_aud (
    code varchar(60) not null,
    agreement varchar(60),
    title varchar(500),
    raised_by varchar(100),
    raised_at timestamp(6) with time zone,
    due_at timestamp(6) with time zone,
    closed_at timestamp(6) with time zone,
    state varchar(20),
    description text,
    judgements jsonb,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

-- One way to its end at a time.
create unique index agreement_ending_under_way on agreement_ending (agreement)
    where state not in ('ENDED', 'REPAIRED', 'NOT_AGREED', 'OVERTAKEN');

create index data_correction_by_person on data_correction (person);

-- Which records a removal was about, by their keyed hashes. Bulk data that is written once; the proposal, which is audited, keeps a digest over it.
create table removal_line (
    proposal varchar(60) not null references removal_proposal deferrable initially deferred,
    record uuid not null,
    removed boolean not null,
    primary key (proposal, record)
);

create index detention_record_by_age on detention_record (ended_on, record) where ended_on is not null;

-- Who was told of what; the mail itself is the outbox's.
create sequence delivery_notice_seq;

create table delivery_notice (
    id bigint not null primary key,
    subject varchar(120) not null,
    type varchar(60) not null,
    party varchar(20) not null,
    article varchar(200) not null,
    message bigint not null,
    written_at timestamp(6) with time zone not null
);

create index delivery_notice_by_subject on delivery_notice (subject);

create table delivery_notice_aud (
    id bigint not null,
    subject varchar(120),
    type varchar(60),
    party varchar(20),
    article varchar(200),
    message bigint,
    written_at timestamp(6) with time zone,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

-- Which mails the mail server took, written by the program when it sends: a log beside the outbox, which nobody changes.
create table sent_mail (
    message bigint not null,
    to_group varchar(120) not null,
    address varchar(320) not null,
    sent_at timestamp(6) with time zone not null
);

create index sent_mail_by_message on sent_mail (message);
