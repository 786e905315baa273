-- Channels that take nothing for a while: all nodes hold their messages back, and a few try whether they work again.
create table channel_circuits (
  channel text primary key,
  opened_at timestamptz,
  waits_until timestamptz,
  openings integer not null default 0,
  probed_at timestamptz,
  closed_at timestamptz,
  busy_until timestamptz
);
