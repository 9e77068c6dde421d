select *
from account
order by lower(name);
