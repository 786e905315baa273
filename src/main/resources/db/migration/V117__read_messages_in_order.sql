-- A person reads all that was sent to them, page by page.
create index messages_of_account_in_order on messages (account_id, id) where account_id is not null;
