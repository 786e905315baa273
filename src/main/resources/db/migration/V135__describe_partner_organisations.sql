-- What an organisation tells applicants about itself, and who of UKVI approved it; not all want to be on a public list.
alter table partner_organisations add column towns text[] not null default '{}';
alter table partner_organisations add column languages text[] not null default '{}';
alter table partner_organisations add column phone text;
alter table partner_organisations add column email text;
alter table partner_organisations add column listed boolean not null default false;
alter table partner_organisations add column approved_by uuid references staff (id);
alter table partner_organisations add column demonstration boolean not null default false;
create unique index partner_organisations_by_name on partner_organisations (lower(name));
