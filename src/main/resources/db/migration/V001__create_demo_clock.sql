-- How far demonstration mode has moved the clock; always exactly one row, kept here so that all nodes agree.
create table demo_clock (
    id boolean primary key default true check (id),
    shift_microseconds bigint not null default 0
);

insert into demo_clock default values;
