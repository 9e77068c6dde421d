select *
from account
where lower(name) = lower($1 collate C);
