-- Entries bear a mark made with a key that the database does not hold. What was written before that cannot be told from
-- what somebody made up, and belongs to no release.
alter table audit_entries disable trigger user;
alter table audit_checkpoints disable trigger user;
delete from audit_details;
delete from audit_entries;
delete from audit_checkpoints;
alter table audit_entries enable trigger user;
alter table audit_checkpoints enable trigger user;
