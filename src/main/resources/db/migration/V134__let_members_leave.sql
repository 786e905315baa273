-- Who leaves a partner organisation keeps their name for it, to answer for what they did; address and credentials go.
alter table staff add column left_at timestamptz;
alter table staff add column left_by uuid references staff (id);
