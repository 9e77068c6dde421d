select distinct on (release_key, indicator_key, region_key) release_key, indicator_key, region_key, text, load_id as load_id
from target
where release_key in ($1)
and indicator_key in ($2, $3)
and ( load_id <= $4
and load_id not in (select id
from load
where undone_by <= $5) )
order by release_key, indicator_key, region_key, load_id desc;
