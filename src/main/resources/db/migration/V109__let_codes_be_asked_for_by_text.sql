-- A code that was asked for from the phone itself does not count for those asked for elsewhere.
alter table sign_in_codes add column by_text boolean not null default false;
