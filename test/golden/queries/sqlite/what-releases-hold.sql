select release_key, json_group_array(indicator_key) as indicator_keys
from (select distinct release_key, indicator_key
from release_indicator
where ( load_id <= ?
and load_id not in (select id
from load
where undone_by <= ?) )
order by release_key, indicator_key) as held
group by release_key;
