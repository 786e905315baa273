-- Teams of staff who work cases: what they are called, who belongs to them, whether they are given new cases.
create table teams (
  id uuid primary key,
  name text not null,
  takes_cases boolean not null,
  created_at timestamptz not null
);
create unique index teams_by_name on teams (lower(name));
create table team_members (
  team_id uuid not null references teams (id),
  staff_id uuid not null references staff (id),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (team_id, staff_id)
);
create index team_members_by_staff on team_members (staff_id, team_id);
