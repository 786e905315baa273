-- Answers that were carried to a newer version of their form, and those that have no place in it.
alter table answers add column carried_from bigint;
create table homeless_answers (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  key text not null,
  version integer not null,
  value jsonb,
  sealed bytea,
  author text,
  device uuid,
  answered_at timestamptz,
  revision bigint not null
);
create index homeless_answers_by_application on homeless_answers (application_id);
