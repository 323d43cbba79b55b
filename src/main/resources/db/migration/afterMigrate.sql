-- Every history is only added to, also one that a later version of the schema brings, and is found by its revision.
do $$
declare
    history text;
begin
    for history in
        select c.relname from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
            and (c.relname like '%\_aud' or c.relname in ('revinfo', 'revision_seal'))
            and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'only_added_to')
    loop
        execute format(
            'create trigger only_added_to before update or delete or truncate on %I '
            || 'for each statement execute function refuse_change_of_history()', history);
        if history like '%\_aud' then
            execute format('create index on %I (rev)', history);
        end if;
    end loop;
end
$$;

-- Nothing is sought by what stands inside a document, so the planner needs no picture of these columns: to make one, it would
-- compare thousands of whole documents each time a table has grown by a tenth.
do $$
declare
    document record;
begin
    for document in
        select c.relname, a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
            and a.atttypid = 'jsonb'::regtype and not a.attisdropped and a.attstattarget is distinct from 0
    loop
        execute format('alter table %I alter column %I set statistics 0', document.relname, document.attname);
    end loop;
end
$$;
