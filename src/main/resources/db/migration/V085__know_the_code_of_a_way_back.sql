-- Which recovery code began a way back: if it is refused, that code stops working, and not one that its owner made since.
alter table recoveries add column code_hash bytea;
update recoveries set code_hash = accounts.recovery_hash from accounts where accounts.id = recoveries.account_id;
