-- Adults who say that a child is theirs: nothing changes until a trained officer has decided.
create table child_claims (
  id uuid primary key,
  child_id uuid not null references applications (id) on delete cascade,
  claimant_id uuid not null references applications (id) on delete cascade,
  state text not null check (state in ('open', 'confirmed', 'declined')),
  claimed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz
);
create unique index child_claims_one_open on child_claims (child_id, claimant_id) where state = 'open';
create index child_claims_of_claimant on child_claims (claimant_id, id);
