-- The steering group: meetings, decisions, actions and written votes.

create extension if not exists pg_trgm;

create sequence written_vote_code_seq;
create sequence steering_action_nr_seq;

create table standard_agenda (
    board varchar(60) not null primary key,
    items text[] not null
);

create table standard_agenda_aud (
    board varchar(60) not null,
    items text[],
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (board, rev)
);

create table meeting (
    code varchar(80) not null primary key,
    version bigint not null,
    board varchar(60) not null,
    held_on date not null,
    starts_at time,
    ends_at time,
    place varchar(500),
    agenda jsonb not null,
    attendance jsonb not null,
    minutes varchar(20) not null,
    minutes_approved_on date,
    minutes_approved_in varchar(80),
    minutes_sent_on date,
    unique (board, held_on),
    check (ends_at > starts_at)
);

create table meeting_aud (
    code varchar(80) not null,
    board varchar(60),
    held_on date,
    starts_at time,
    ends_at time,
    place varchar(500),
    agenda jsonb,
    attendance jsonb,
    minutes varchar(20),
    minutes_approved_on date,
    minutes_approved_in varchar(80),
    minutes_sent_on date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create table written_vote (
    code varchar(60) not null primary key,
    version bigint not null,
    question text not null,
    tender_code varchar(60),
    minutes_of varchar(80) references meeting,
    papers jsonb not null,
    members jsonb not null,
    quorum integer not null,
    opened_by varchar(100) not null,
    opened_at timestamp(6) with time zone not null,
    closes_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    ballots jsonb not null,
    stand_ins jsonb not null,
    closed_at timestamp(6) with time zone,
    closed_by varchar(100),
    casting_choice varchar(20),
    casting_by varchar(100),
    casting_remark text,
    check (closes_at > opened_at)
);

create index written_vote_tender on written_vote (tender_code, opened_at);
create index written_vote_opened on written_vote (opened_at);

create table written_vote_aud (
    code varchar(60) not null,
    question text,
    tender_code varchar(60),
    minutes_of varchar(80),
    papers jsonb,
    members jsonb,
    quorum integer,
    opened_by varchar(100),
    opened_at timestamp(6) with time zone,
    closes_at timestamp(6) with time zone,
    state varchar(20),
    ballots jsonb,
    stand_ins jsonb,
    closed_at timestamp(6) with time zone,
    closed_by varchar(100),
    casting_choice varchar(20),
    casting_by varchar(100),
    casting_remark text,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create table steering_decision (
    code varchar(80) not null primary key,
    version bigint not null,
    meeting_code varchar(80) references meeting,
    vote_code varchar(60) unique references written_vote,
    nr integer not null,
    decided_on date not null,
    text text not null,
    state varchar(20) not null,
    ended_on date,
    ended_by varchar(100),
    end_reason text,
    superseded_by varchar(80) references steering_decision,
    unique (meeting_code, nr),
    check (num_nonnulls(meeting_code, vote_code) = 1)
);

create table steering_decision_aud (
    code varchar(80) not null,
    meeting_code varchar(80),
    vote_code varchar(60),
    nr integer,
    decided_on date,
    text text,
    state varchar(20),
    ended_on date,
    ended_by varchar(100),
    end_reason text,
    superseded_by varchar(80),
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create table steering_action (
    nr integer not null primary key,
    version bigint not null,
    meeting_code varchar(80) references meeting,
    raised_on date not null,
    due date,
    owner varchar(100),
    unit varchar(60) references unit,
    text text not null,
    state varchar(20) not null,
    ended_on date,
    ended_by varchar(100),
    end_reason text,
    superseded_by integer references steering_action,
    -- What a list is sorted by has always a value, so that a page can begin behind the last line of the one before it.
    due_key date not null generated always as (coalesce(due, date '9999-12-31')) stored,
    unit_key varchar(60) not null generated always as (coalesce(unit, '')) stored,
    owner_key varchar(100) not null generated always as (coalesce(owner, '')) stored
);

-- One for each way of sorting, alone and within what the list is usually narrowed to.
create index steering_action_due on steering_action (due_key, nr);
create index steering_action_raised on steering_action (raised_on, nr);
create index steering_action_unit on steering_action (unit_key, nr);
create index steering_action_owner on steering_action (owner_key, nr);
create index steering_action_state on steering_action (state, nr);
create index steering_action_state_due on steering_action (state, due_key, nr);
create index steering_action_state_raised on steering_action (state, raised_on, nr);
create index steering_action_state_unit on steering_action (state, unit_key, nr);
create index steering_action_state_owner on steering_action (state, owner_key, nr);
create index steering_action_unit_due on steering_action (unit, due_key, nr);
create index steering_action_meeting on steering_action (meeting_code, nr);
create index steering_action_text on steering_action using gin (text gin_trgm_ops);

create table steering_action_aud (
    nr integer not null,
    meeting_code varchar(80),
    raised_on date,
    due date,
    owner varchar(100),
    unit varchar(60),
    text text,
    state varchar(20),
    ended_on date,
    ended_by varchar(100),
    end_reason text,
    superseded_by integer,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (nr, rev)
);
