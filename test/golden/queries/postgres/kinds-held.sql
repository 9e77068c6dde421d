select distinct synthetic
from release_version
where load_id <= $1;

select id
from sheet
where release_key is null
and kind not in ($1, $2)
and load_id <= $3
and case when content like '{%' then content::json ->> 'synthetic' end is null
limit $4;
