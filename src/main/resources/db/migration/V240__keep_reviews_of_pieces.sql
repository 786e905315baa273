-- What officers found of pieces of evidence, each review kept: the piece itself shows the latest only. What they told the
-- person is encrypted. Several reviews within a short time are told of in one message.
create table evidence_reviews (
  id uuid primary key,
  application_id uuid not null references applications (id) on delete cascade,
  piece_id uuid not null references evidence_pieces (id) on delete cascade,
  outcome text not null check (outcome in ('accepted', 'better_photo_needed', 'not_usable')),
  reason text,
  words bytea,
  strength smallint not null check (strength between 0 and 4),
  validity smallint not null check (validity between 0 and 4),
  conditions text[] not null,
  second_look boolean not null,
  reviewed_by uuid not null,
  reviewed_at timestamptz not null,
  told_at timestamptz,
  check ((outcome = 'accepted') = (reason is null))
);
create index evidence_reviews_of_application on evidence_reviews (application_id, id);
create index evidence_reviews_to_tell on evidence_reviews (reviewed_at) where told_at is null;
