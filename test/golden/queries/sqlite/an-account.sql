select *
from account
where name = ?;
