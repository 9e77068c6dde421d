select indicator_key, region_key, text, max(load_id) as load_id
from target
where release_key = ?
and ( load_id <= ?
and load_id not in (select id
from load
where undone_by <= ?) )
and indicator_key = ?
group by indicator_key, region_key
order by indicator_key, region_key;
