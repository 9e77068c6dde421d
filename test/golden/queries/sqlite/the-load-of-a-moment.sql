select max(id) as id
from load
where loaded_at <= ?
and id <= ?;
