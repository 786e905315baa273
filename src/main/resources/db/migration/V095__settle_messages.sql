-- A message counts its troubles apart from its tries, and is looked at again when it ended or nothing was heard of it.
alter table messages
  add column troubles integer not null default 0,
  add column absences integer not null default 0,
  add column held_at timestamptz,
  add column settle_at timestamptz;
update messages set troubles = tries where state in ('sending', 'failed_temporary');
update messages set settle_at = sent_at + interval '72 hours' where state = 'sent';
create index messages_to_settle on messages (settle_at) where settle_at is not null;
-- When a provider was first heard of a try; what it took long for, and what it lately did, decide whether it is in trouble.
alter table message_tries add column heard_at timestamptz;
create index message_tries_by_end on message_tries (channel, ended_at) where ended_at is not null;
create index message_tries_slow on message_tries (channel, heard_at) where heard_at - ended_at > interval '5 minutes';
-- A provider that names two tries alike must not keep the results of a whole batch from being written.
drop index message_tries_by_reference;
create index message_tries_by_reference on message_tries (channel, reference) where reference is not null;
