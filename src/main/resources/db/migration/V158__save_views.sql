-- Filters of the work list that somebody keeps for themselves or for their team.
create table saved_views (
  id uuid primary key,
  name text not null,
  staff_id uuid not null references staff (id),
  team_id uuid references teams (id),
  filter jsonb not null,
  created_at timestamptz not null
);
create index saved_views_by_staff on saved_views (staff_id, id);
create index saved_views_by_team on saved_views (team_id, id) where team_id is not null;
