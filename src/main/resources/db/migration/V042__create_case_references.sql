-- Every public number ever issued, linked to nobody, so that none is issued twice, not even after an erasure.
create table case_references (
  reference text primary key
);
