-- Wrong answers to the challenge on one's own data: so many a day. What was answered is not kept.
create table identity_challenge_tries (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  tried_at timestamptz not null
);
create index identity_challenge_tries_of_application on identity_challenge_tries (application_id, tried_at);
create index identity_challenge_tries_by_time on identity_challenge_tries (tried_at);
