select *
from account
order by name;
