select release_key, coalesce(json_agg(indicator_key), '[]') as indicator_keys
from (select distinct release_key, indicator_key
from release_indicator
where ( load_id <= $1
and load_id not in (select id
from load
where undone_by <= $2) )
order by release_key, indicator_key) as held
group by release_key;
