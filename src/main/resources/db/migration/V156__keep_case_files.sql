-- How a submitted case is worked: by which team, by whom, with which marks; and where it stands, for the work list.
create table case_files (
  application_id uuid primary key references applications (id) on delete cascade,
  team_id uuid references teams (id),
  assigned_to uuid references staff (id),
  assigned_at timestamptz,
  urgent boolean not null default false,
  vulnerable boolean not null default false,
  referred_by text not null default 'self' check (referred_by in ('self', 'partner', 'unhcr')),
  rank smallint not null generated always as (case when urgent then 0 when vulnerable then 1 else 2 end) stored,
  state text not null,
  open boolean not null,
  since timestamptz not null,
  revision bigint not null default 1,
  check ((assigned_to is null) = (assigned_at is null))
);
create index case_files_of_team_by_wait on case_files (team_id, since, application_id) where open;
create index case_files_of_team_by_rank on case_files (team_id, rank, since, application_id) where open;
create index case_files_by_wait on case_files (since, application_id) where open;
create index case_files_by_rank on case_files (rank, since, application_id) where open;
create index case_files_by_state on case_files (state, since, application_id);
create index case_files_of_person on case_files (assigned_to, since, application_id) where assigned_to is not null;
insert into case_files (application_id, state, open, since)
  select a.id, a.state,
    a.state not in ('DRAFT', 'ARRIVED', 'NOT_ELIGIBLE', 'REFUSED', 'WITHDRAWN', 'CLOSED'),
    coalesce((select max(m.at) from case_moves m where m.application_id = a.id), a.submitted_at)
  from applications a
  where a.submitted_at is not null and a.supplement_to is null;
-- Cases of other teams that somebody opened for a reason, which the audit trail keeps: for one session and some hours.
create table case_access (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  staff_id uuid not null references staff (id),
  session_id uuid not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null
);
create index case_access_of_session on case_access (session_id, application_id);
create index case_access_by_staff on case_access (staff_id, ends_at);
create index case_access_by_application on case_access (application_id);
