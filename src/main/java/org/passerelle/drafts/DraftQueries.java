package org.passerelle.drafts;

/** The statements of a draft's hot path. The load test runs the very same ones through pgbench. */
final class DraftQueries {

    private static final String HEADER = """
            select d.application_id, a.account_id, d.form, d.version, a.state, a.case_version, d.revision,
              coalesce(a.reference, (select c.reference from applications c where c.id = a.supplement_to)),
              d.lapses_at, a.person,
              coalesce(a.child_alone_since,
                (select c.child_alone_since from applications c where c.id = a.supplement_to)),
              a.supplement_to
            from drafts d join applications a on a.id = d.application_id
            """;

    static final String FIND = HEADER + "where d.application_id = :id";

    /** Both rows, so that neither a save nor a move happens in between; the case first, as whoever moves it locks it. */
    static final String LOCK = HEADER + "where d.application_id = :id for no key update of a, d";

    static final String LIST = HEADER + """
            where a.account_id = :account and (cast(:after as uuid) is null or a.id < cast(:after as uuid))
              and not (a.state = 'DRAFT' and d.lapses_at <= :now and a.child_alone_since is null
                and a.supplement_to is null)
            order by a.id desc limit :rows""";

    static final String READ = """
            select 'answer' as kind, key, cast(null as uuid) as id, device, cast(value as text) as value, sealed,
              author, answered_at as at, revision, touched, base, coalesce(carried_from, 0) as n,
              cast(last_order as text) as note
            from answers where application_id = :id
            union all
            select kind, key, id, device, cast(value as text), sealed, author, kept_at, revision, revision, 0, 0, null
            from answer_alternatives where application_id = :id and closed_revision is null""";

    static final String READ_FOR_SAVE = READ + """

            union all
            select 'recorded', asked.key, null, null, last.fingerprint, null, null, null, last.revision, 0, last.base,
              last.n, last.outcome
            from unnest(cast(cast(:keys as text) as text[])) as asked (key) cross join lateral (
              select fingerprint, revision, base, n, outcome from answer_changes
              where application_id = :id and device = :device and key = asked.key order by n desc limit 1) last
            union all
            select 'device', '', application_id, account_id, null, null, null, null, null, 0, 0, 0, null
            from devices where device = :device""";

    private static final String WRITES = """
            with draft as (
              update drafts set revision = :revision, lapses_at = :lapsesAt, updated_at = :now
              where application_id = :id
            ), device as (
              insert into devices (device, account_id, application_id, created_at, member_id)
              select :device, :account, :id, :now, cast(:member as uuid) where :firstUse
              on conflict (device) do update set device = excluded.device
              where devices.application_id = excluded.application_id and devices.account_id = excluded.account_id
              returning 1
            ), answer as (
              insert into answers (application_id, key, value, sealed, revision, touched, author, device, base,
                answered_at, last_order, carried_from)
              select :id, key, value, decode(sealed, 'base64'), revision, touched, author, device, base, at, last_order,
                carried_from
              from json_to_recordset(cast(cast(:answers as text) as json)) as row (key text, value jsonb, sealed text,
                revision bigint, touched bigint, author text, device uuid, base bigint, at timestamptz,
                last_order jsonb, carried_from bigint)
              on conflict (application_id, key) do update set value = excluded.value, sealed = excluded.sealed,
                revision = excluded.revision, touched = excluded.touched, author = excluded.author,
                device = excluded.device, base = excluded.base, answered_at = excluded.answered_at,
                last_order = excluded.last_order, carried_from = excluded.carried_from
            ), alternative as (
              insert into answer_alternatives (id, application_id, kind, key, value, sealed, device, author, kept_at,
                revision)
              select id, :id, kind, key, value, decode(sealed, 'base64'), device, author, at, revision
              from json_to_recordset(cast(cast(:opened as text) as json)) as row (id uuid, kind text, key text,
                value jsonb, sealed text, device uuid, author text, at timestamptz, revision bigint)
              on conflict (id) do update set revision = excluded.revision
            ), closed as (
              update answer_alternatives set closed_revision = row.revision
              from json_to_recordset(cast(cast(:closed as text) as json)) as row (id uuid, revision bigint)
              where answer_alternatives.id = row.id
            ), change as (
              insert into answer_changes (application_id, device, key, n, base, fingerprint, outcome, revision, value,
                sealed, author, changed_at)
              select :id, :device, key, n, base, fingerprint, outcome, revision, value, decode(sealed, 'base64'),
                :author, :now
              from json_to_recordset(cast(cast(:changes as text) as json)) as row (key text, n bigint, base bigint,
                fingerprint text, outcome text, revision bigint, value jsonb, sealed text)
            )""";

    private static final String IS_OURS = """

            select not :firstUse or exists (select 1 from device)""";

    static final String WRITE = WRITES + IS_OURS;

    /** The same for the rare save after which a person must look: flag and signal are part of it, and are the case's. */
    static final String WRITE_WITH_SIGNAL = WRITES + """
            , alone as (
              update applications set child_alone_since = coalesce(child_alone_since, :now),
                case_version = case_version + 1
              where id = (select coalesce(supplement_to, id) from applications where id = :id)
            ), signal as (
              insert into draft_signals (id, application_id, kind, stated, raised_at)
              select :signal, coalesce(supplement_to, id), 'child_alone', decode(:stated, 'base64'), :now
              from applications where id = :id
            )""" + IS_OURS;

    private DraftQueries() {}
}
