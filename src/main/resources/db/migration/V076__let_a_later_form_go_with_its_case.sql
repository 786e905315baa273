-- A later form of a case is no case of its own: it counts as none, and there is one for each case.
drop index applications_one_live;
create unique index applications_one_live on applications (account_id, form)
  where account_id is not null and person = 'ADULT' and supplement_to is null
    and state not in ('ARRIVED', 'NOT_ELIGIBLE', 'REFUSED', 'UNDER_REVIEW', 'WITHDRAWN', 'CLOSED');
drop index applications_by_supplement;
create unique index applications_one_supplement on applications (supplement_to) where supplement_to is not null;
