select distinct on (indicator_key, region_key) indicator_key, region_key, text, load_id as load_id
from target
where release_key = $1
and ( load_id <= $2
and load_id not in (select id
from load
where undone_by <= $3) )
order by indicator_key, region_key, load_id desc;
