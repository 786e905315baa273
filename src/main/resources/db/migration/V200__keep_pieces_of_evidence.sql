-- What people show of who they are and where they are, one row for each piece, with the files it is made of and what
-- people found about it. What is written on a paper is encrypted.
create table evidence_pieces (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  type text not null,
  -- Itself, or the piece of the same issuing event: a copy and its original count once.
  issuing_event uuid not null,
  details bytea,
  state text not null check (state in ('received', 'checking', 'accepted', 'better_photo_needed', 'not_usable')),
  state_reason text,
  strength smallint not null check (strength between 0 and 4),
  validity smallint not null check (validity between 0 and 4),
  revision integer not null,
  added_at timestamptz not null,
  added_by uuid,
  added_as text not null check (added_as in ('applicant', 'helper', 'staff', 'voucher', 'service')),
  reviewed_at timestamptz,
  reviewed_by uuid,
  second_look_at timestamptz,
  taken_back_at timestamptz
);
create index evidence_pieces_of_application on evidence_pieces (application_id);

-- One file that was, or is being, uploaded; its own key lies here, sealed, so that files go with their row.
create table evidence_files (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  piece_id uuid not null references evidence_pieces (id) on delete cascade,
  file_key bytea not null,
  length bigint not null check (length > 0),
  received bigint not null check (received between 0 and length),
  -- Expired and terminated files lose their row.
  state text not null check (state in ('uploading', 'received', 'held', 'ready', 'rejected')),
  reason text,
  media_type text,
  -- Keyed: the same bytes are found, and nobody can ask whether a known file is here.
  digest bytea,
  created_at timestamptz not null,
  expires_at timestamptz,
  received_at timestamptz,
  inspected_at timestamptz,
  original_erased_at timestamptz
);
create index evidence_files_of_application on evidence_files (application_id);
create index evidence_files_of_piece on evidence_files (piece_id);
create index evidence_files_by_digest on evidence_files (digest) where digest is not null;
create index evidence_files_to_inspect on evidence_files (received_at) where state in ('received', 'held');

-- The bytes as they arrived: written once, in order, never rewritten.
create table evidence_segments (
  file_id uuid not null references evidence_files (id) on delete cascade,
  starts_at bigint not null,
  length integer not null check (length > 0),
  blob text not null unique,
  primary key (file_id, starts_at)
);

-- What was drawn anew from a file, page by page: the copy people work with, and two previews for slow links.
create table evidence_copies (
  file_id uuid not null references evidence_files (id) on delete cascade,
  page smallint not null check (page > 0),
  size text not null check (size in ('full', 'large', 'small')),
  blob text not null unique,
  length integer not null,
  width integer not null,
  height integer not null,
  primary key (file_id, page, size)
);

-- What people found about a person's identity: that somebody reviewed it for fraud, matched the photo, met the person.
create table evidence_findings (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  piece_id uuid references evidence_pieces (id) on delete cascade,
  kind text not null check (kind in (
    'fraud_review', 'ukvi_check', 'photo_match', 'photo_mismatch', 'officer_in_person', 'biometrics',
    'biometrics_issuer', 'coherent', 'verifiable', 'sufficiently_detailed', 'own_data_challenge')),
  found_by uuid,
  note bytea,
  found_at timestamptz not null,
  withdrawn_at timestamptz
);
create index evidence_findings_of_application on evidence_findings (application_id);
