-- When it was last looked whether the owner of a case that waits is told that all is well; their oldest one that waits stands for them.
create table weekly_messages (
  application_id uuid primary key references applications (id) on delete cascade,
  looked_at timestamptz not null
);
-- Those who wait, person by person.
create index applications_that_wait on applications (account_id, id)
  where state in ('SUBMITTED', 'WAITING') and supplement_to is null and account_id is not null;
