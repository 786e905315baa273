-- What a helper writes for a person stands in the person's conversation. A legal representative has one of their own with
-- us about each application, which no other helper sees.
alter table conversations add column representative_id uuid references staff (id);
alter table conversations drop constraint conversations_check;
alter table conversations add constraint conversations_of_one
  check (num_nonnulls(account_id, stranger_hash, representative_id) = 1);
alter table conversations add constraint conversations_of_representatives
  check (representative_id is null or application_id is not null);
create unique index conversations_by_representative on conversations (representative_id, application_id)
  where representative_id is not null;
alter table conversation_lines add column by_helper uuid references staff (id);
alter table conversation_lines add column organisation_id uuid references partner_organisations (id);
alter table conversation_lines add check ((by_helper is null) = (organisation_id is null));
