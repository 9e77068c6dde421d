select case when exists (select 1
from sheet
where strpos(content, $1) > 0
and load_id <= $2) or exists (select 1
from draft_table
where strpos(content, $3) > 0 or (kind = 'observations'
and strpos(content, $4) > 0)) or exists (select 1
from release_version
where strpos(complete_without, $5) > 0
and load_id <= $6) or exists (select 1
from edition
where strpos(info, $7) > 0) then 1 else 0 end as found;
