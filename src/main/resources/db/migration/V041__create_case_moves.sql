-- Every move of a case, never changed: the timeline, and the way back when one was recorded in error.
create table case_moves (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  previous_move uuid,
  kind text not null,
  state_from text not null,
  way_back_from text[] not null,
  state_to text not null,
  actor_kind text not null,
  actor_id uuid,
  confirmed_by uuid,
  reason text not null,
  at timestamptz not null
);
create index case_moves_of_application on case_moves (application_id, id);
