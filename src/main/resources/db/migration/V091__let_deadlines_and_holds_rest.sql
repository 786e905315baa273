-- A deadline can wait while its case is at a question; and when a hold was lifted, what was told before counts no more.
alter table deadlines drop constraint deadlines_ending_check,
  add constraint deadlines_ending_check check (ending in ('met', 'dropped', 'set_aside'));
alter table holds add column lifted_at timestamptz;
