-- Data delivered under an agreement: the agreement and its versions, who may receive, and the deliveries.

create table delivery_agreement (
    code varchar(60) not null primary key,
    version bigint not null,
    title varchar(200) not null,
    recipient varchar(60) not null references unit,
    state varchar(20) not null,
    in_force_from date not null,
    number integer not null,
    terms jsonb not null,
    end_way varchar(60),
    end_reason text,
    ended_by varchar(100),
    ending_since date,
    ended_on date
);

create table delivery_agreement_aud (
    code varchar(60) not null,
    title varchar(200),
    recipient varchar(60),
    state varchar(20),
    in_force_from date,
    number integer,
    terms jsonb,
    end_way varchar(60),
    end_reason text,
    ended_by varchar(100),
    ending_since date,
    ended_on date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create table delivery_agreement_version (
    id varchar(80) not null primary key,
    agreement varchar(60) not null references delivery_agreement,
    number integer not null,
    terms jsonb not null,
    state varchar(20) not null,
    reason text not null,
    proposed_by varchar(100) not null,
    proposed_at timestamp(6) with time zone not null,
    owner_judgement varchar(20),
    owner_judged_by varchar(100),
    owner_reason text,
    provider_judgement varchar(20),
    provider_judged_by varchar(100),
    provider_reason text,
    unique (agreement, number),
    -- Nobody judges what they proposed, and the two who judge are two.
    constraint judged_by_others check (owner_judged_by <> proposed_by and provider_judged_by <> proposed_by
        and owner_judged_by <> provider_judged_by)
);

create table delivery_agreement_version_aud (
    id varchar(80) not null,
    agreement varchar(60),
    number integer,
    terms jsonb,
    state varchar(20),
    reason text,
    proposed_by varchar(100),
    proposed_at timestamp(6) with time zone,
    owner_judgement varchar(20),
    owner_judged_by varchar(100),
    owner_reason text,
    provider_judgement varchar(20),
    provider_judged_by varchar(100),
    provider_reason text,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table norm_proof (
    id varchar(140) not null primary key,
    agreement varchar(60) not null references delivery_agreement,
    norm varchar(60) not null,
    number integer not null,
    reference text not null,
    valid_until date not null,
    shown_by varchar(100) not null,
    shown_on date not null,
    unique (agreement, norm, number)
);

create table norm_proof_aud (
    id varchar(140) not null,
    agreement varchar(60),
    norm varchar(60),
    number integer,
    reference text,
    valid_until date,
    shown_by varchar(100),
    shown_on date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table mandate_list (
    id varchar(80) not null primary key,
    agreement varchar(60) not null references delivery_agreement,
    number integer not null,
    changed_by varchar(100) not null,
    changed_at timestamp(6) with time zone not null,
    holds_from date not null,
    reason text not null,
    lines jsonb not null,
    unique (agreement, number)
);

create index mandate_list_day on mandate_list (agreement, holds_from, number);

create table mandate_list_aud (
    id varchar(80) not null,
    agreement varchar(60),
    number integer,
    changed_by varchar(100),
    changed_at timestamp(6) with time zone,
    holds_from date,
    reason text,
    lines jsonb,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create sequence delivery_code_seq;

create table delivery (
    code varchar(60) not null primary key,
    version bigint not null,
    agreement varchar(60) not null references delivery_agreement,
    agreement_version integer not null,
    -- 0 where there was no list on the day.
    mandate_list integer not null,
    requester varchar(100) not null,
    asked_at timestamp(6) with time zone not null,
    judged_on date not null,
    purpose varchar(200) not null,
    fields jsonb not null,
    reference_day date not null,
    local_retention varchar(40) not null,
    format varchar(10) not null,
    recipient_key text,
    reuse_of varchar(60) references delivery,
    findings jsonb not null,
    verdict varchar(20) not null,
    rule_set varchar(100) not null,
    state varchar(20) not null,
    decision varchar(20),
    decided_by varchar(100),
    decided_on date,
    decision_reason text,
    stop_reason text,
    file jsonb,
    fetched_at timestamp(6) with time zone,
    received_on date,
    destroy_by date,
    destroyed_on date,
    -- Nobody decides what they asked, whichever way it came here.
    constraint delivery_decided_by_another check (decided_by <> requester)
);

create index delivery_agreement_state on delivery (agreement, state);
create index delivery_asked on delivery (asked_at);
create index delivery_reuse on delivery (reuse_of) where reuse_of is not null;

create table delivery_aud (
    code varchar(60) not null,
    agreement varchar(60),
    agreement_version integer,
    mandate_list integer,
    requester varchar(100),
    asked_at timestamp(6) with time zone,
    judged_on date,
    purpose varchar(200),
    fields jsonb,
    reference_day date,
    local_retention varchar(40),
    format varchar(10),
    recipient_key text,
    reuse_of varchar(60),
    findings jsonb,
    verdict varchar(20),
    rule_set varchar(100),
    state varchar(20),
    decision varchar(20),
    decided_by varchar(100),
    decided_on date,
    decision_reason text,
    stop_reason text,
    file jsonb,
    fetched_at timestamp(6) with time zone,
    received_on date,
    destroy_by date,
    destroyed_on date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create table delivery_currency_check (
    id varchar(80) not null primary key,
    delivery varchar(60) not null references delivery,
    number integer not null,
    checked_by varchar(100) not null,
    checked_at timestamp(6) with time zone not null,
    outcome text not null,
    unique (delivery, number)
);

create table delivery_currency_check_aud (
    id varchar(80) not null,
    delivery varchar(60),
    number integer,
    checked_by varchar(100),
    checked_at timestamp(6) with time zone,
    outcome text,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);
