select release_key, indicator_key, region_key, text, max(load_id) as load_id
from target
where release_key in (?)
and indicator_key in (?, ?)
and ( load_id <= ?
and load_id not in (select id
from load
where undone_by <= ?) )
group by release_key, indicator_key, region_key
order by release_key, indicator_key, region_key;
