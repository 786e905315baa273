-- Codes sent to each destination prefix and day (UTC), in shards so that no row is one that everybody waits for.
create table code_budgets (
  prefix text not null,
  day date not null,
  shard smallint not null,
  sent bigint not null,
  primary key (prefix, day, shard)
);
