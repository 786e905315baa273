-- The cases: one row for each application from its first tap on; its answers live with the drafts.
create table applications (
  id uuid primary key,
  account_id uuid,
  form text not null,
  state text not null,
  way_back text[] not null default '{}',
  latest_move uuid,
  paused boolean not null default false,
  case_version bigint not null default 1,
  reference text unique,
  created_at timestamptz not null,
  submitted_at timestamptz,
  undo_until timestamptz
);
-- One live case for each account and form. A decided case leaves room for a new one, also while it is under review.
create unique index applications_one_live on applications (account_id, form)
  where account_id is not null
    and state not in ('ARRIVED', 'NOT_ELIGIBLE', 'REFUSED', 'UNDER_REVIEW', 'WITHDRAWN', 'CLOSED');
create index applications_by_account on applications (account_id, id);
