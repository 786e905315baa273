-- What an officer told the person in plain words with a move, and what colleagues should know; encrypted.
create table move_letters (
  move_id uuid primary key references case_moves (id) on delete cascade,
  application_id uuid not null,
  words bytea,
  note bytea,
  check (words is not null or note is not null)
);
create index move_letters_by_application on move_letters (application_id);
