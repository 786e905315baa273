-- Who was asked to say that they know a person, and what they said. Contacts and statements are encrypted; a link is
-- known by the hash of its token only.
create table vouch_requests (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  kind text not null check (kind in ('organisation', 'professional', 'personal')),
  channel text not null check (channel in ('phone', 'email', 'paper')),
  contact bytea not null,
  -- Keyed: so that nobody is sent more than they can bear, and nobody vouches for themselves.
  contact_hash bytea not null,
  capacity text,
  language text not null,
  state text not null check (state in ('sent', 'opened', 'given', 'declined', 'withdrawn')),
  -- Null on paper, and as soon as the link is over.
  token_hash bytea unique,
  asked_by uuid not null,
  asked_as text not null check (asked_as in ('applicant', 'helper')),
  asked_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz,
  opened_at timestamptz,
  ended_at timestamptz
);
create index vouch_requests_of_application on vouch_requests (application_id);

-- Each message with a link, for the limits of a day.
create table vouch_sendings (
  id uuid primary key,
  request_id uuid not null references vouch_requests (id) on delete cascade,
  contact_hash bytea not null,
  sent_at timestamptz not null
);
create index vouch_sendings_of_request on vouch_sendings (request_id);
create index vouch_sendings_to_contact on vouch_sendings (contact_hash, sent_at);

create table vouches (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  piece_id uuid not null unique references evidence_pieces (id) on delete cascade,
  request_id uuid unique references vouch_requests (id) on delete set null,
  kind text not null check (kind in ('organisation', 'professional', 'personal')),
  reference text not null unique,
  -- Of a personal voucher; they may erase their own account.
  voucher_account uuid references accounts (id) on delete set null,
  member_id uuid,
  organisation_id uuid references partner_organisations (id) on delete set null,
  -- Null where it is on paper.
  statement bytea,
  photo text not null check (photo in ('yes', 'no', 'not_shown')),
  met_on date,
  given_at timestamptz not null,
  waits_for text check (waits_for in ('call_back', 'review')),
  settled_at timestamptz,
  settled_by uuid,
  revocation_hash bytea unique,
  revoked_at timestamptz,
  revoked_by text check (revoked_by in ('voucher', 'organisation', 'staff')),
  check ((revoked_at is null) = (revoked_by is null))
);
create index vouches_of_application on vouches (application_id);
create index vouches_of_voucher on vouches (voucher_account, given_at) where voucher_account is not null;
create index vouches_of_organisation on vouches (organisation_id, id) where organisation_id is not null;
