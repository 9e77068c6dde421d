select release_key, access, max(load_id) as load_id
from release_version
where load_id <= ?
group by release_key
order by release_key;
