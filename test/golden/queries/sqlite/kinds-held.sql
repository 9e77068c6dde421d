select distinct synthetic
from release_version
where load_id <= ?;

select id
from sheet
where release_key is null
and kind not in (?, ?)
and load_id <= ?
and iif(json_valid(content), content ->> '$.synthetic', null) is null
limit ?;
