-- Entries get a position and a link to the entry before, once and for all, some seconds after they were written.
-- What was written before the format was settled could not be checked, and belongs to no release.
delete from audit_details;
delete from audit_entries;
alter table audit_entries add column position bigint;
alter table audit_entries add column chain_hash bytea;
alter table audit_entries add constraint audit_entries_position unique (position);
alter table audit_entries add constraint audit_entries_sealed_whole check ((position is null) = (chain_hash is null));
create index audit_entries_unsealed on audit_entries (written_in, id) where position is null;
create index audit_entries_of_erased_files on audit_entries (subject) where action = 'file_erased';
alter table audit_details add column account_id uuid;
alter table audit_details add column actor_roles text not null default '';
alter table audit_details add column reason_code text;
alter table audit_details add column hidden_until timestamptz;
create index audit_details_by_account on audit_details (account_id, entry_id) where account_id is not null;
create index audit_details_by_actor on audit_details (actor_id, entry_id);
create index audit_details_by_session on audit_details (session_id, entry_id);
create table audit_checkpoints (
  id uuid primary key,
  day date not null unique,
  position bigint not null,
  chain_hash bytea not null,
  signed_at timestamptz not null,
  key_id text not null,
  signature text not null
);
-- A slip of ours, or a statement smuggled in, changes nothing here. Who owns the database can: the chain is for them.
create function audit_only_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'audit_entries' and old.position is null
    and (new.id, new.at, new.action, new.subject, new.detail_hash, new.written_in)
      is not distinct from (old.id, old.at, old.action, old.subject, old.detail_hash, old.written_in) then
    return new;
  end if;
  raise exception 'The audit trail only grows';
end $$;
create trigger audit_entries_only_grow before update or delete on audit_entries
  for each row execute function audit_only_grows();
create trigger audit_entries_stay before truncate on audit_entries execute function audit_only_grows();
create trigger audit_checkpoints_only_grow before update or delete on audit_checkpoints
  for each row execute function audit_only_grows();
create trigger audit_checkpoints_stay before truncate on audit_checkpoints execute function audit_only_grows();
