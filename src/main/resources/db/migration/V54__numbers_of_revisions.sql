-- The insert takes the number of a revision itself: one call to the database less in each transaction that changes something.
alter table revinfo alter column id set default nextval('revinfo_seq');
alter sequence revinfo_seq owned by revinfo.id;
