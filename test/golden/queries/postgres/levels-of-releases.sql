select distinct on (release_key) release_key, access, load_id as load_id
from release_version
where load_id <= $1
order by release_key, load_id desc;
