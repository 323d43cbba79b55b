-- The registers that the rules read, who takes part, and the revisions in which all of it changes. Each table has its
-- history beside it (_aud), written by Hibernate Envers.

create extension if not exists btree_gist;

-- One row a transaction that changed something: who, when, in which act, on which case and why.
create table revinfo (
    id bigint not null primary key,
    at timestamp(6) with time zone not null,
    actor varchar(100) not null,
    act varchar(100) not null,
    subject varchar(200) not null,
    reason text
);

create sequence revinfo_seq increment by 1;

-- Numbers of entries that have no code of their own.
create sequence register_entry_seq increment by 50;

create table unit (
    code varchar(60) not null,
    name varchar(200) not null,
    frameworks text[] not null,
    primary key (code)
);

create table unit_aud (
    code varchar(60) not null,
    name varchar(200),
    frameworks text[],
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create table board (
    code varchar(60) not null,
    name varchar(200) not null,
    place_in_route integer not null,
    papers_days_before integer not null,
    written_procedure boolean not null,
    quorum integer not null,
    primary key (code)
);

create table board_aud (
    code varchar(60) not null,
    name varchar(200),
    place_in_route integer,
    papers_days_before integer,
    written_procedure boolean,
    quorum integer,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create table board_meeting (
    id bigint not null,
    board varchar(60) not null,
    held_on date not null,
    primary key (id),
    unique (board, held_on),
    foreign key (board) references board
);

create table board_meeting_aud (
    id bigint not null,
    board varchar(60),
    held_on date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table account (
    username varchar(100) not null,
    password_hash varchar(200),
    primary key (username)
);

create table account_aud (
    username varchar(100) not null,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (username, rev)
);

create table account_role (
    id bigint not null,
    username varchar(100) not null,
    role varchar(40) not null,
    held_for varchar(60),
    primary key (id),
    unique nulls not distinct (username, role, held_for),
    foreign key (username) references account
);

create table account_role_aud (
    id bigint not null,
    username varchar(100),
    role varchar(40),
    held_for varchar(60),
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table purpose (
    id bigint not null,
    code varchar(60) not null,
    unit varchar(60) not null,
    framework varchar(40) not null,
    service_lines text[] not null,
    max_level varchar(40) not null,
    label varchar(200) not null,
    valid_from date not null,
    valid_until date,
    primary key (id),
    foreign key (unit) references unit,
    check (valid_until >= valid_from),
    constraint purpose_holds_once exclude using gist (code with =, unit with =, framework with =, daterange(valid_from, valid_until, '[]') with &&)
);

create table purpose_aud (
    id bigint not null,
    code varchar(60),
    unit varchar(60),
    framework varchar(40),
    service_lines text[],
    max_level varchar(40),
    label varchar(200),
    valid_from date,
    valid_until date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table retention_norm (
    id bigint not null,
    framework varchar(40) not null,
    service_line varchar(40) not null,
    level varchar(40) not null,
    longest varchar(40) not null,
    valid_from date not null,
    valid_until date,
    primary key (id),
    check (valid_until >= valid_from),
    constraint retention_norm_holds_once exclude using gist (framework with =, service_line with =, level with =, daterange(valid_from, valid_until, '[]') with &&)
);

create table retention_norm_aud (
    id bigint not null,
    framework varchar(40),
    service_line varchar(40),
    level varchar(40),
    longest varchar(40),
    valid_from date,
    valid_until date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table legal_question (
    topic varchar(60) not null,
    label varchar(1000) not null,
    raised_on date,
    ruling varchar(40),
    answered_on date,
    condition varchar(2000),
    primary key (topic),
    check ((ruling is null) = (answered_on is null)),
    check (answered_on >= raised_on)
);

create table legal_question_aud (
    topic varchar(60) not null,
    label varchar(1000),
    raised_on date,
    ruling varchar(40),
    answered_on date,
    condition varchar(2000),
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (topic, rev)
);

create table matrix_cell (
    id bigint not null,
    factor varchar(40) not null,
    value varchar(40) not null,
    framework varchar(40) not null,
    colour varchar(40) not null,
    valid_from date not null,
    valid_until date,
    primary key (id),
    check (valid_until >= valid_from),
    constraint matrix_cell_holds_once exclude using gist (factor with =, value with =, framework with =, daterange(valid_from, valid_until, '[]') with &&)
);

create table matrix_cell_aud (
    id bigint not null,
    factor varchar(40),
    value varchar(40),
    framework varchar(40),
    colour varchar(40),
    valid_from date,
    valid_until date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table legal_source (
    id bigint not null,
    source_key varchar(60) not null,
    cite varchar(200) not null,
    valid_from date not null,
    valid_until date,
    primary key (id),
    check (valid_until >= valid_from),
    constraint legal_source_holds_once exclude using gist (source_key with =, daterange(valid_from, valid_until, '[]') with &&)
);

create table legal_source_aud (
    id bigint not null,
    source_key varchar(60),
    cite varchar(200),
    valid_from date,
    valid_until date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table vendor (
    code varchar(60) not null,
    name varchar(200) not null,
    place varchar(200),
    primary key (code)
);

create table vendor_aud (
    code varchar(60) not null,
    name varchar(200),
    place varchar(200),
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create table tool (
    code varchar(60) not null,
    vendor varchar(60) not null,
    service_lines text[] not null,
    hosting varchar(40) not null,
    iso27001_until date,
    processor_agreement boolean not null,
    made_to_order boolean not null,
    primary key (code),
    foreign key (vendor) references vendor
);

create table tool_aud (
    code varchar(60) not null,
    vendor varchar(60),
    service_lines text[],
    hosting varchar(40),
    iso27001_until date,
    processor_agreement boolean,
    made_to_order boolean,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create table contract (
    number varchar(60) not null,
    tool varchar(60) not null,
    signed_on date,
    first_day date not null,
    last_day date not null,
    termination_notice_by date,
    duties text[] not null,
    nda_signed_on date,
    nda_until date,
    nda_survives varchar(40),
    nda_return_documents_within varchar(40),
    primary key (number),
    foreign key (tool) references tool,
    check (last_day >= first_day)
);

create table contract_aud (
    number varchar(60) not null,
    tool varchar(60),
    signed_on date,
    first_day date,
    last_day date,
    termination_notice_by date,
    duties text[],
    nda_signed_on date,
    nda_until date,
    nda_survives varchar(40),
    nda_return_documents_within varchar(40),
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (number, rev)
);

create table contract_option (
    id bigint not null,
    contract varchar(60) not null,
    place integer not null,
    period varchar(40) not null,
    notice_before_end varchar(40) not null,
    primary key (id),
    unique (contract, place),
    foreign key (contract) references contract
);

create table contract_option_aud (
    id bigint not null,
    contract varchar(60),
    place integer,
    period varchar(40),
    notice_before_end varchar(40),
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table contract_extension (
    id bigint not null,
    contract varchar(60) not null,
    agreed_on date not null,
    first_day date not null,
    last_day date not null,
    consent_by varchar(200),
    primary key (id),
    foreign key (contract) references contract,
    check (last_day >= first_day)
);

create table contract_extension_aud (
    id bigint not null,
    contract varchar(60),
    agreed_on date,
    first_day date,
    last_day date,
    consent_by varchar(200),
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table licence (
    id bigint not null,
    contract varchar(60) not null,
    unit varchar(60) not null,
    granted integer not null,
    active integer not null,
    valid_from date not null,
    valid_until date,
    illustrative boolean not null,
    primary key (id),
    foreign key (contract) references contract,
    foreign key (unit) references unit,
    check (valid_until >= valid_from),
    check (granted >= 0 and active >= 0)
);

create table licence_aud (
    id bigint not null,
    contract varchar(60),
    unit varchar(60),
    granted integer,
    active integer,
    valid_from date,
    valid_until date,
    illustrative boolean,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

create table impact_assessment (
    code varchar(60) not null,
    unit varchar(60),
    status varchar(40) not null,
    started_on date,
    approved_on date,
    valid_until date,
    service_lines text[] not null,
    purposes text[] not null,
    levels text[] not null,
    conditions text[] not null,
    split_from varchar(60),
    stated_retention varchar(40),
    stated_location varchar(40),
    stated_recipients text[],
    illustrative boolean not null,
    primary key (code),
    foreign key (unit) references unit,
    check (valid_until >= approved_on)
);

create table impact_assessment_aud (
    code varchar(60) not null,
    unit varchar(60),
    status varchar(40),
    started_on date,
    approved_on date,
    valid_until date,
    service_lines text[],
    purposes text[],
    levels text[],
    conditions text[],
    split_from varchar(60),
    stated_retention varchar(40),
    stated_location varchar(40),
    stated_recipients text[],
    illustrative boolean,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create table register_version (
    id bigint not null,
    changes bigint not null,
    primary key (id)
);

create table register_version_aud (
    id bigint not null,
    changes bigint,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

-- The number of the registers' version is that of the last revision in here.
create index register_version_aud_rev on register_version_aud (rev);

insert into register_version (id, changes) values (1, 0);

-- How far the program's clock is ahead of the real one: on an example dossier it starts at the dossier's day.
create table program_clock (
    id bigint not null primary key check (id = 1),
    ahead_seconds bigint not null
);

insert into program_clock (id, ahead_seconds) values (1, 0);

-- The dossier that this database was filled from, and the parts of it that are kept for what has no feature yet.
create table dossier (
    code varchar(60) not null primary key,
    title varchar(200) not null,
    first_day date not null,
    locale varchar(10) not null,
    loaded_from varchar(1000) not null
);

create table dossier_aud (
    code varchar(60) not null,
    title varchar(200),
    first_day date,
    locale varchar(10),
    loaded_from varchar(1000),
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (code, rev)
);

create table dossier_part (
    file varchar(60) not null primary key,
    contents text not null
);

create table dossier_part_aud (
    file varchar(60) not null,
    contents text,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (file, rev)
);
