-- The texts of every rule set that ever judged here, so that an assessment of years ago can be run again. A rule set is
-- named by the hash of its texts, so a row never changes and is never removed.
create table rule_set_text (
    rule_set text not null check (rule_set ~ '^sha256:[0-9a-f]{64}$'),
    name     text not null,
    content  text not null,
    kept_at  timestamptz not null default current_timestamp,
    primary key (rule_set, name)
);
