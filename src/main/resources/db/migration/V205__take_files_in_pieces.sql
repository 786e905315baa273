-- Who writes to a file just now: a number made for each request, and when it last showed a sign of life.
alter table evidence_files add column writer uuid;
alter table evidence_files add column writer_seen_at timestamptz;
create index evidence_files_to_expire on evidence_files (expires_at) where state = 'uploading';

-- Names in the blob store that no row refers to: planned before their bytes are written, or left when their row went.
create table spare_blobs (
  name text primary key,
  -- Until then its row may still come; null where none will.
  due_at timestamptz
);
create index spare_blobs_by_due on spare_blobs (due_at nulls first);

-- Whatever takes a row away, its bytes are known to be erased.
create function spare_blob_of_row() returns trigger language plpgsql as $$
begin
  insert into spare_blobs (name) values (old.blob) on conflict (name) do update set due_at = null;
  return null;
end $$;
create trigger evidence_segments_leave_a_blob after delete on evidence_segments
  for each row execute function spare_blob_of_row();
create trigger evidence_copies_leave_a_blob after delete on evidence_copies
  for each row execute function spare_blob_of_row();
