-- A proof of a norm counts when the owner of the facility has confirmed it. What was shown before that was asked, counts.
alter table norm_proof add column state varchar(20) not null default 'CONFIRMED';
alter table norm_proof alter column state drop default;
alter table norm_proof add column reviewed_by varchar(100);
alter table norm_proof add column reviewed_on date;
alter table norm_proof add column reason text;

alter table norm_proof_aud add column state varchar(20);
alter table norm_proof_aud add column reviewed_by varchar(100);
alter table norm_proof_aud add column reviewed_on date;
alter table norm_proof_aud add column reason text;

-- The message by which the provider was told of a mandate list.
alter table mandate_list add column notice bigint;
alter table mandate_list_aud add column notice bigint;
