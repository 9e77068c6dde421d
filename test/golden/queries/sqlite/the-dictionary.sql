select content
from dictionary_version
where ( load_id <= ?
and load_id not in (select id
from load
where undone_by <= ?) )
order by load_id desc
limit ?;

select *
from region;

select key, id
from indicator
where breakdown = ?
and office = ?;
