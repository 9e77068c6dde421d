select content
from dictionary_version
where ( load_id <= $1
and load_id not in (select id
from load
where undone_by <= $2) )
order by load_id desc
limit $3;

select *
from region;

select key, id
from indicator
where breakdown = $1
and office = $2;
