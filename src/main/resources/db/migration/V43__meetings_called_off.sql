-- A meeting that was convened and does not take place on its day: since when that is known, and the day it went to.

alter table meeting
    add column called_off_on date,
    add column moved_to date,
    add check (moved_to is null or called_off_on is not null);

alter table meeting_aud
    add column called_off_on date,
    add column moved_to date;
