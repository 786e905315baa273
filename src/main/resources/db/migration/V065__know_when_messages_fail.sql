-- When a message was last reported as not arriving: while all of a person's contacts fail, their clocks stand still.
alter table messages add column failed_at timestamptz;
