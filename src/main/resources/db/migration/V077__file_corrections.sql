-- Corrections that a person filed after submission, with what became of each; those filed together are reviewed together.
create table corrections (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  filing uuid not null,
  key text not null,
  value jsonb,
  sealed bytea,
  author text not null,
  device uuid not null,
  base bigint not null,
  proposed_at timestamptz not null,
  state text not null
    check (state in ('applied', 'in_review', 'accepted', 'declined', 'replaced', 'taken_back')),
  filed_at timestamptz not null,
  settled_at timestamptz
);
create index corrections_by_application on corrections (application_id, id);
create index corrections_in_review on corrections (filing) where state = 'in_review';
