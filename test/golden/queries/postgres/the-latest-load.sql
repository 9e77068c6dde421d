select *
from load
where id <= $1
order by id desc
limit $2;
