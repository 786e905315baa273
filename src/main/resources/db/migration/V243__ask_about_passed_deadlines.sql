-- When somebody was asked to look after a person whose time to act has passed; nothing else follows from it.
alter table deadlines add column passed_task_at timestamptz;
alter table deadlines add column passed_task_closed_at timestamptz;
create index deadlines_to_ask_about on deadlines (opened_at)
  where ended_at is null and passed_task_at is null and kind in ('answer_call', 'answer_question');
