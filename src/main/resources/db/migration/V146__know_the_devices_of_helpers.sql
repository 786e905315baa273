-- A device of a helper is another one on each file they work on; by it each answer tells which member typed it.
alter table devices add column member_id uuid;
