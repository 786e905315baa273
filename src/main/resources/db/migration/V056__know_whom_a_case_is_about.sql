-- Whom a case is about, since when a child is known to be alone, the time that counts in the queue, and later forms of a case.
alter table applications
  add column person text not null default 'ADULT' check (person in ('ADULT', 'CHILD')),
  add column child_alone_since timestamptz,
  add column entered_at timestamptz,
  add column supplement_to uuid references applications (id) on delete cascade;
update applications set entered_at = submitted_at;
-- The children of an account are cases of their own beside the one of its owner.
drop index applications_one_live;
create unique index applications_one_live on applications (account_id, form)
  where account_id is not null and person = 'ADULT'
    and state not in ('ARRIVED', 'NOT_ELIGIBLE', 'REFUSED', 'UNDER_REVIEW', 'WITHDRAWN', 'CLOSED');
create index applications_by_supplement on applications (supplement_to) where supplement_to is not null;
