-- A session that somebody opened with a token of an outside provider has no refresh token of ours, and a name there.
alter table staff_sessions alter column current_hash drop not null;
alter table staff_sessions add column outside_hash bytea;
alter table staff_sessions add constraint staff_sessions_of_one_kind
  check ((current_hash is null) <> (outside_hash is null));
create unique index staff_sessions_by_outside on staff_sessions (outside_hash);
