-- The detention records of the source, how they are read in, the files made of them, and the log of who got which.

-- Which database this is, so that files beside it are known to be its own, and by which key its log is hashed (a hash of that).
create table installation (
    id uuid not null primary key default gen_random_uuid(),
    log_key_mark varchar(40)
);
insert into installation default values;

-- A record is one detention of one person, as the source holds it. It is bulk data of somebody else's: the source keeps its history, a
-- replica of it here would be personal data without a purpose. What counts here, who read in which file when, is audited with the import.
create table detention_record (
    id bigint generated always as identity primary key,
    -- As the source calls it: by it a later file replaces the record.
    record_key varchar(60) not null constraint detention_record_key unique,
    -- ADULT, JUVENILE, JUVENILE_PIJ or TBS.
    population varchar(20) not null,
    -- Identification. A person may have no BSN here; one that fails the eleven test never comes in.
    bsn varchar(9),
    family_name varchar(200) not null,
    given_names varchar(200),
    born_on date not null,
    start_on date not null,
    expected_end_on date,
    -- Of no kind that is delivered, but selected by: when the detention really ended.
    ended_on date,
    -- When the sentence was fully carried out; before that nothing is removed.
    carried_out_on date,
    -- Conditional release: how many days of it, and whether special conditions go with it.
    release_days integer,
    release_conditions boolean,
    execution_indicator boolean not null,
    address varchar(400),
    titles json not null,
    regimes json not null,
    leaves json,
    leave_authorisations json,
    escapes json,
    -- Parts of the detention outside the walls: the person is insured then, and stays out of the file.
    extramural datemultirange,
    -- Keyed hashes of the record's key and of the BSN, as the log names them; made when the record comes in.
    record uuid not null,
    person uuid,
    import_id bigint not null,
    check (ended_on >= start_on)
);

-- From when on what an agreement says of the selection holds.
create table delivery_selection (
    agreement varchar(60) not null,
    valid_from date not null,
    least_age integer not null,
    source text not null,
    primary key (agreement, valid_from)
);

create sequence record_import_seq;

create table record_import (
    id bigint not null primary key,
    version bigint not null,
    file_name varchar(200) not null,
    format varchar(10) not null,
    sha256 varchar(64) not null,
    bytes bigint not null,
    state varchar(20) not null,
    started_by varchar(100) not null,
    started_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    lines bigint not null,
    added bigint not null,
    replaced bigint not null,
    unchanged bigint not null,
    faulty bigint not null,
    failure varchar(100)
);
create index record_import_by_file on record_import (sha256);

create table record_import_aud (
    id bigint not null,
    file_name varchar(200),
    format varchar(10),
    sha256 varchar(64),
    bytes bigint,
    state varchar(20),
    started_by varchar(100),
    started_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone,
    lines bigint,
    added bigint,
    replaced bigint,
    unchanged bigint,
    faulty bigint,
    failure varchar(100),
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

-- How far a running import is, written beside its transaction; says nothing any more once the import has ended.
create table record_import_progress (
    id bigint not null primary key references record_import,
    lines bigint not null,
    bytes bigint not null
);

-- What was wrong with lines of a file. Bulk data, never changed: the import tells how many there are.
create table record_import_fault (
    import_id bigint not null references record_import,
    line bigint not null,
    place integer not null,
    field varchar(60) not null,
    message varchar(100) not null,
    said text[] not null,
    primary key (import_id, line, place)
);
