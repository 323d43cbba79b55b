-- An assessment never changes, so its history need not hold its texts again: it holds their digest, which is sealed with it. Texts,
-- because a digest is of the very characters, and a document of jsonb has none of its own. What was stored before keeps its copy.
alter table stored_assessment
    alter column facts type text using facts::text,
    alter column findings type text using findings::text,
    alter column matrix type text using matrix::text,
    add column content_digest varchar(64);
alter table stored_assessment
    alter column facts set statistics 0,
    alter column findings set statistics 0,
    alter column matrix set statistics 0;
alter table stored_assessment_aud add column content_digest varchar(64);
