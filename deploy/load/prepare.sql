-- As many sessions and drafts as there were applicants over HTTP, with ids that pgbench can compute.
create function load_id(n integer) returns uuid language sql immutable
  return cast('00000000-0000-7000-8000-' || lpad(cast(n as text), 12, '0') as uuid);
insert into accounts (id, language, created_at, used_at)
  select load_id(n), 'en', now(), now() from generate_series(1, :applicants) n;
insert into sessions (id, account_id, language, current_hash, created_at, refreshed_at, device)
  select load_id(n), load_id(n), 'en', '\x00', now(), now(), load_id(n) from generate_series(1, :applicants) n;
insert into applications (id, account_id, form, state, created_at)
  select load_id(n), load_id(n), 'expression-of-interest', 'DRAFT', now() from generate_series(1, :applicants) n;
insert into drafts (application_id, form, version, revision, lapses_at, created_at, updated_at)
  select load_id(n), 'expression-of-interest', 1, 0, now(), now(), now() from generate_series(1, :applicants) n;
insert into devices (device, account_id, application_id, created_at)
  select load_id(n), load_id(n), load_id(n), now() from generate_series(1, :applicants) n;
vacuum analyze accounts, sessions, applications, drafts, devices;
