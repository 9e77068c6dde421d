select *
from load
where id <= ?
order by id desc
limit ?;
