-- Who took a finding back, and why; and that a trained officer spares a child what stages need of an adult.
alter table evidence_findings add column withdrawn_by uuid;
alter table evidence_findings add column withdrawn_because bytea;
alter table evidence_findings drop constraint evidence_findings_kind_check;
alter table evidence_findings add constraint evidence_findings_kind_check check (kind in (
  'fraud_review', 'ukvi_check', 'photo_match', 'photo_mismatch', 'officer_in_person', 'biometrics',
  'biometrics_issuer', 'coherent', 'verifiable', 'sufficiently_detailed', 'own_data_challenge', 'child_safeguarded'));
