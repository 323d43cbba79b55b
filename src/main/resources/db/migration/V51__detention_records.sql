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
    -- Conditional release: whether there is any, how many days of it, and whether special conditions go with it.
    conditional_release boolean not null default false,
    release_days integer,
    release_conditions boolean,
    execution_indicator boolean not null,
    address varchar(400),
    titles json not null,
    regimes json not null,
    leaves json,
    leave_authorisations json,
    abscondings json,
    -- Parts of the detention outside the walls: the person is insured then, and stays out of the file.
    extramural datemultirange,
    -- Keyed hashes of the record's key and of the BSN, as the log names them; made when the record comes in.
    record uuid not null,
    person uuid,
    import_id bigint not null,
    check (ended_on >= start_on)
);

-- From when on which age is of age for a delivery of detention data.
create table detention_selection (
    valid_from date not null primary key,
    least_age integer not null,
    source text not null
);
insert into detention_selection values
    ('2019-03-22', 18, 'Dienstverleningsovereenkomst Injus, 22 maart 2019, 3.1: personen van achttien jaar en ouder');

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

-- Public keys that files are encrypted to, each for one agreement and from day to day.
create sequence recipient_key_seq;

create table recipient_key (
    id bigint not null primary key,
    version bigint not null,
    agreement varchar(60) not null,
    public_key varchar(100) not null,
    valid_from date not null,
    valid_until date not null,
    registered_by varchar(100) not null,
    registered_at timestamp(6) with time zone not null,
    withdrawn_on date,
    unique (agreement, public_key),
    check (valid_until >= valid_from)
);

create table recipient_key_aud (
    id bigint not null,
    agreement varchar(60),
    public_key varchar(100),
    valid_from date,
    valid_until date,
    registered_by varchar(100),
    registered_at timestamp(6) with time zone,
    withdrawn_on date,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (id, rev)
);

-- The files that were made, each with what it says of itself. What counts of them is audited with the delivery.
create sequence delivery_made_seq as integer;

create table delivery_made (
    -- By it the file is called on disk, and the delivery's part of the log.
    number integer not null primary key,
    code varchar(60) not null unique,
    manifest jsonb not null,
    bytes bigint not null,
    sha256 varchar(64) not null,
    made_at timestamp(6) with time zone not null
);

-- How far the making is, written beside the transaction that makes the file.
create table delivery_progress (
    code varchar(60) not null primary key,
    records bigint not null,
    of_records bigint not null
);

-- Every time that a file was handed out, or begun to be.
create table delivery_receipt (
    id bigint generated always as identity primary key,
    code varchar(60) not null references delivery_made (code),
    requester varchar(100) not null,
    begun_at timestamp(6) with time zone not null,
    -- When the last byte was sent; a transfer that broke off has none.
    ended_at timestamp(6) with time zone
);

-- The log: what all lines of one delivery have in common, and a line for each record of a person in it. It is never changed. It has no
-- history of its own, being one.
create table processing_log (
    number integer not null primary key,
    delivery varchar(60) not null unique,
    agreement varchar(60) not null,
    agreement_version integer not null,
    mandate_list integer not null,
    purpose varchar(200) not null,
    fields text[] not null,
    requester varchar(100) not null,
    reference_day date not null,
    trace uuid not null,
    started_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone not null,
    records bigint not null
);
create index processing_log_by_time on processing_log (started_at);
create index processing_log_by_requester on processing_log (requester, started_at);

-- Record and person are keyed hashes; the key is not in the database. A delivery's lines are a part of their own: it is filled and
-- indexed at once, and what was delivered before is never touched.
create table processing_log_line (
    log integer not null,
    record uuid not null,
    person uuid not null
) partition by list (log);
create index processing_log_line_by_person on processing_log_line (person);

create function refuse_change_of_log() returns trigger language plpgsql as $$
begin
    raise exception 'the processing log is never changed';
end
$$;
create trigger only_added_to before update or delete or truncate on processing_log
    for each statement execute function refuse_change_of_log();
create trigger only_added_to before update or delete on processing_log_line
    for each row execute function refuse_change_of_log();
