-- The device a member of staff signed in from, as far as it showed that it was here before: two officers of one decision
-- are not two sessions of one device.
alter table staff_sessions add column device uuid;
create index staff_sessions_by_device on staff_sessions (device, staff_id) where device is not null;
