package org.passerelle.drafts;

/** The statements that take a draft to a newer version of its form, and that read what lost its place there. */
final class CarryQueries {

    static final String CARRY = """
            with draft as (
              update drafts set version = :version, revision = :revision, updated_at = :now
              where application_id = :id
            ), gone as (
              delete from answers
              where application_id = :id and key = any (cast(cast(:gone as text) as text[]))
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
            ), moved as (
              insert into answer_alternatives (id, application_id, kind, key, value, sealed, device, author, kept_at,
                revision)
              select id, :id, kind, key, value, decode(sealed, 'base64'), device, author, at, revision
              from json_to_recordset(cast(cast(:moved as text) as json)) as row (id uuid, kind text, key text,
                value jsonb, sealed text, device uuid, author text, at timestamptz, revision bigint)
              on conflict (id) do update set kind = excluded.kind, key = excluded.key, value = excluded.value,
                sealed = excluded.sealed, revision = excluded.revision
            ), closed as (
              update answer_alternatives set closed_revision = row.revision
              from json_to_recordset(cast(cast(:closed as text) as json)) as row (id uuid, revision bigint)
              where answer_alternatives.id = row.id
            )
            insert into homeless_answers (id, application_id, key, version, value, sealed, author, device, answered_at,
              revision)
            select id, :id, key, version, value, decode(sealed, 'base64'), author, device, at, revision
            from json_to_recordset(cast(cast(:homeless as text) as json)) as row (id uuid, key text, version integer,
              value jsonb, sealed text, author text, device uuid, at timestamptz, revision bigint)""";

    /** What a pull shows beside what a save looks at. */
    static final String READ_ALL = DraftQueries.READ + """

            union all
            select 'homeless', key, id, device, cast(value as text), sealed, author, answered_at, revision, 0, 0, version,
              null
            from homeless_answers where application_id = :id""";

    private CarryQueries() {}
}
