-- What people tell of themselves in their own words, why they ask for a second look, and why they have no paper: all
-- encrypted but the coded reasons.
alter table evidence_pieces add column statement bytea;
alter table evidence_pieces add column second_look_words bytea;

create table evidence_no_paper (
  application_id uuid primary key references applications (id) on delete cascade,
  reasons text[] not null,
  words bytea,
  revision integer not null,
  told_at timestamptz not null,
  told_by uuid not null,
  told_as text not null check (told_as in ('applicant', 'helper'))
);
