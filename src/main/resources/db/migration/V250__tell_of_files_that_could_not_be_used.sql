-- Since when no file of a piece can be used and nobody told the person; null where they were told, or nothing is needed.
alter table evidence_pieces add column untold_since timestamptz;
create index evidence_pieces_to_tell on evidence_pieces (untold_since) where untold_since is not null;
