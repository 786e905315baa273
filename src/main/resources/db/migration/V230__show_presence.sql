-- How a person shows that they are in France: what a phone said, what people and papers say, and the days on which it
-- was enough.
create table location_nonces (
  hash bytea primary key,
  application_id uuid not null references applications (id) on delete cascade,
  actor_id uuid not null,
  session_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index location_nonces_of_application on location_nonces (application_id);
create index location_nonces_by_age on location_nonces (created_at);

-- The coordinates are encrypted and leave within a day, and with them the keyed hashes that compare cases.
create table location_fixes (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  verdict text not null check (verdict in ('confirmed', 'probable', 'outside', 'uncertain', 'stale')),
  band text not null check (band in ('within_100_m', 'within_1_km', 'within_5_km', 'within_25_km', 'beyond_25_km')),
  oddities text[] not null,
  judged_at timestamptz not null,
  coordinates bytea,
  place_hash bytea,
  device_hash bytea
);
create index location_fixes_of_application on location_fixes (application_id, judged_at);
create index location_fixes_at_place on location_fixes (place_hash) where place_hash is not null;
create index location_fixes_to_erase on location_fixes (judged_at) where coordinates is not null;

create table location_troubles (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  trouble text not null check (trouble in ('permission_denied', 'unavailable', 'timeout', 'watchdog')),
  platform text not null check (platform in ('ios', 'android', 'other')),
  reported_at timestamptz not null
);
create index location_troubles_of_application on location_troubles (application_id);

create table presence_signs (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  type text not null,
  -- Of list A; else of list B.
  probative boolean not null,
  -- A device fix that is confirmed and not odd: enough, though of list B.
  confirmed_fix boolean not null,
  issuer text not null,
  shown_at timestamptz not null,
  fresh_until timestamptz not null,
  lasting boolean not null,
  -- What it comes from: a meeting, a fix, a piece of evidence, or itself.
  source_id uuid not null,
  recorded_by uuid,
  withdrawn_at timestamptz,
  unique (application_id, source_id)
);

-- That presence was shown: once before a call, where called_at is null, and once after each. It stays when the signs are
-- no longer fresh.
create table presence_shown (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  called_at timestamptz,
  shown_at timestamptz not null,
  recorded_at timestamptz not null,
  unique nulls not distinct (application_id, called_at)
);
