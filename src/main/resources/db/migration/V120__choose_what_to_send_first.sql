-- What somebody waits for goes out before news, however many of these are due.
alter table messages add column awaited boolean not null default false;
update messages set awaited = true
where due_at is not null and (notice in ('sign_in_code', 'contact_code', 'safety_line', 'safety_line_urgent',
  'duty_urgent', 'staff_invitation', 'staff_sign_in_closed') or notice like 'reply_%');
create index messages_awaited on messages (due_at) where awaited and due_at is not null;
-- A message that waits for a channel in trouble is not taken up before the channel is tried again.
alter table messages add column held_for text;
-- Among a hundred thousand that wait, few can run out.
create index messages_expiring on messages (expires_at) where due_at is not null and expires_at is not null;
