-- Values kept beside the present answer: of a conflict until a person chooses, or as a proposed correction.
create table answer_alternatives (
  id uuid primary key,
  application_id uuid not null references applications (id),
  kind text not null check (kind in ('conflict', 'correction')),
  key text not null,
  value jsonb,
  sealed bytea,
  device uuid not null,
  author text not null,
  kept_at timestamptz not null,
  revision bigint not null,
  closed_revision bigint
);
create index answer_alternatives_open on answer_alternatives (application_id) where closed_revision is null;
create index answer_alternatives_by_application on answer_alternatives (application_id);
