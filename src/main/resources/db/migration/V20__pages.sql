-- What the pages remember beside the cases themselves.

-- A form that was sent twice files once.
create table filed_form (
    form uuid not null primary key,
    account varchar(100) not null,
    at timestamp(6) with time zone not null,
    code varchar(60)
);

-- When an account last looked at its work, so that it can be told what changed since.
create table last_visit (
    account varchar(100) not null primary key,
    at timestamp(6) with time zone not null
);
