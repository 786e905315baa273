-- The texts of codes are taken away when the codes have long ceased to work.
create index messages_with_codes on messages (created_at)
  where notice in ('sign_in_code', 'contact_code') and length(body) > 0;
