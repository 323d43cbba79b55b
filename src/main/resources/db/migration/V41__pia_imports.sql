-- What a PIA that was read from a file came with, and where each part of that went.

create table pia_import (
    pia_code varchar(60) not null references pia,
    tool varchar(20) not null,
    source varchar(100) not null,
    file_name text not null,
    sha256 char(64) not null,
    bytes bigint not null,
    imported_by varchar(100) not null,
    imported_at timestamp(6) with time zone not null,
    versions integer not null,
    lines jsonb not null,
    primary key (pia_code)
);

create table pia_import_aud (
    pia_code varchar(60) not null,
    tool varchar(20),
    source varchar(100),
    file_name text,
    sha256 char(64),
    bytes bigint,
    imported_by varchar(100),
    imported_at timestamp(6) with time zone,
    versions integer,
    lines jsonb,
    rev bigint not null references revinfo,
    revtype smallint not null,
    primary key (pia_code, rev)
);
