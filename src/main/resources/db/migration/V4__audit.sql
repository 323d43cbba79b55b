-- The chain over the revisions, and the guard that keeps histories as they were written.

-- Each revision is sealed by a hash over the seal before it and everything that the revision holds.
create table revision_seal (
    position bigint not null primary key,
    revision bigint not null unique,
    hash varchar(64) not null,
    sealed_at timestamp(6) with time zone not null
);

create index revinfo_subject on revinfo (subject, id);
create index revinfo_actor on revinfo (actor, id);
create index revinfo_act on revinfo (act, id);
create index revinfo_at on revinfo (at);

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception 'history is only added to: % of %', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end
$$;
