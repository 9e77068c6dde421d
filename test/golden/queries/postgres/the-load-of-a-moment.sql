select max(id) as id
from load
where loaded_at <= $1
and id <= $2;
