-- How often people on duty were told within an hour, of whatever conversation.
create index conversation_alarms_by_time on conversation_alarms (escalation, at);
