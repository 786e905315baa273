-- Texts are forgotten by their age, whoever sent them.
create index inbound_texts_by_age on inbound_texts (received_at);
drop index inbound_texts_of_strangers;
