-- A code can show, too, that somebody reads texts at a French number.
alter table sign_in_codes
  drop constraint sign_in_codes_purpose_check,
  add constraint sign_in_codes_purpose_check check (purpose in ('sign_in', 'contact', 'recovery', 'presence'));
