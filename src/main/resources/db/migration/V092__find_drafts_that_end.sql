-- What reminds and what erases looks at applications that were never submitted only, however many were.
create index applications_never_submitted on applications (id) where submitted_at is null;
