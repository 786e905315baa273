-- What one saved answer sends to the database; written by LoadStatementsTest from the application's own
-- statements. pgbench computes the ids and numbers that the application sends as parameters.
\set n random(1, :applicants)
\set counter random(1, 9000000000000000)
\set revision random(1, 1000000000)
select language, limited from sessions
where id = load_id(:n) and account_id = load_id(:n) and ended_at is null and refreshed_at > (now() - interval '30 days');
begin;
select d.application_id, a.account_id, d.form, d.version, a.state, a.case_version, d.revision,
  coalesce(a.reference, (select c.reference from applications c where c.id = a.supplement_to)),
  d.lapses_at, a.person,
  coalesce(a.child_alone_since,
    (select c.child_alone_since from applications c where c.id = a.supplement_to)),
  a.supplement_to
from drafts d join applications a on a.id = d.application_id
where d.application_id = load_id(:n) for no key update of a, d;
select 'answer' as kind, key, cast(null as uuid) as id, device, cast(value as text) as value, sealed,
  author, answered_at as at, revision, touched, base, coalesce(carried_from, 0) as n,
  cast(last_order as text) as note
from answers where application_id = load_id(:n)
union all
select kind, key, id, device, cast(value as text), sealed, author, kept_at, revision, revision, 0, 0, null
from answer_alternatives where application_id = load_id(:n) and closed_revision is null
union all
select 'recorded', asked.key, null, null, last.fingerprint, null, null, null, last.revision, 0, last.base,
  last.n, last.outcome
from unnest(cast(cast('{"person.familyName"}' as text) as text[])) as asked (key) cross join lateral (
  select fingerprint, revision, base, n, outcome from answer_changes
  where application_id = load_id(:n) and device = load_id(:n) and key = asked.key order by n desc limit 1) last
union all
select 'device', '', application_id, account_id, null, null, null, null, null, 0, 0, 0, null
from devices where device = load_id(:n);
with draft as (
  update drafts set revision = cast(:revision as bigint), lapses_at = (now() + interval '90 days'), updated_at = now()
  where application_id = load_id(:n)
), device as (
  insert into devices (device, account_id, application_id, created_at, member_id)
  select load_id(:n), load_id(:n), load_id(:n), now(), cast(null as uuid) where false
  on conflict (device) do update set device = excluded.device
  where devices.application_id = excluded.application_id and devices.account_id = excluded.account_id
  returning 1
), answer as (
  insert into answers (application_id, key, value, sealed, revision, touched, author, device, base,
    answered_at, last_order, carried_from)
  select load_id(:n), key, value, decode(sealed, 'base64'), revision, touched, author, device, base, at, last_order,
    carried_from
  from json_to_recordset(cast(cast(format('[{"key": "person.familyName", "revision": %1$s, "touched": %1$s, "sealed": "DmZpZWxkLTAxYTIwMGFjAAECAwQFBgcICQoLqrvM3e7/ABEiM0RVZneImaq7zN3u/wARIg==", "base": 0, "author": "applicant", "device": "%2$s", "at": "2026-11-22T00:00:00.123456Z"}]', cast(:revision as bigint), load_id(:n)) as text) as json)) as row (key text, value jsonb, sealed text,
    revision bigint, touched bigint, author text, device uuid, base bigint, at timestamptz,
    last_order jsonb, carried_from bigint)
  on conflict (application_id, key) do update set value = excluded.value, sealed = excluded.sealed,
    revision = excluded.revision, touched = excluded.touched, author = excluded.author,
    device = excluded.device, base = excluded.base, answered_at = excluded.answered_at,
    last_order = excluded.last_order, carried_from = excluded.carried_from
), alternative as (
  insert into answer_alternatives (id, application_id, kind, key, value, sealed, device, author, kept_at,
    revision)
  select id, load_id(:n), kind, key, value, decode(sealed, 'base64'), device, author, at, revision
  from json_to_recordset(cast(cast('[]' as text) as json)) as row (id uuid, kind text, key text,
    value jsonb, sealed text, device uuid, author text, at timestamptz, revision bigint)
  on conflict (id) do update set revision = excluded.revision
), closed as (
  update answer_alternatives set closed_revision = row.revision
  from json_to_recordset(cast(cast('[]' as text) as json)) as row (id uuid, revision bigint)
  where answer_alternatives.id = row.id
), change as (
  insert into answer_changes (application_id, device, key, n, base, fingerprint, outcome, revision, value,
    sealed, author, changed_at)
  select load_id(:n), load_id(:n), key, n, base, fingerprint, outcome, revision, value, decode(sealed, 'base64'),
    'applicant', now()
  from json_to_recordset(cast(cast(format('[{"key": "person.familyName", "n": %1$s, "base": 0, "fingerprint": "AAECAwQFBgcICQoLDA0ODw", "outcome": "saved", "revision": %2$s, "sealed": "DmZpZWxkLTAxYTIwMGFjAAECAwQFBgcICQoLqrvM3e7/ABEiM0RVZneImaq7zN3u/wARIg=="}]', cast(:counter as bigint), cast(:revision as bigint)) as text) as json)) as row (key text, n bigint, base bigint,
    fingerprint text, outcome text, revision bigint, value jsonb, sealed text)
)
select not false or exists (select 1 from device);
commit;
