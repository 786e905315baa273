-- Members of partner organisations sign in as staff do; an organisation that is suspended bars all of its members.
alter table staff add column organisation_id uuid;
alter table staff add column barred_at timestamptz;
create index staff_by_organisation on staff (organisation_id, id) where organisation_id is not null;
