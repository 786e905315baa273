-- A partner opens an account for a person without a phone, who consents and takes it over later with the code on paper.
alter table accounts add column opened_by_partner_at timestamptz;
alter table accounts add column taken_over_at timestamptz;
create table consents (
  id uuid primary key,
  application_id uuid not null references applications (id),
  member_id uuid not null references staff (id),
  organisation_id uuid not null references partner_organisations (id),
  how text not null check (how in ('spoken', 'signed')),
  language text not null,
  interpreter text not null check (interpreter in ('none', 'in_person', 'by_phone')),
  text_version integer not null,
  given_at timestamptz not null
);
create index consents_by_application on consents (application_id);
create table printed_codes (
  id uuid primary key,
  application_id uuid not null references applications (id),
  member_id uuid not null references staff (id),
  printed_at timestamptz not null
);
create index printed_codes_by_application on printed_codes (application_id);
