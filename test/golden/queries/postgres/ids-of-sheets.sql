select id, load_id
from (select distinct on (kind, subject) id, file, sheet_name, kind, subject, load_id as load_id
from sheet
where release_key = $1
and ( load_id <= $2
and load_id not in (select id
from load
where undone_by <= $3) )
order by kind, subject, load_id desc) as sheet
order by file, sheet_name nulls first, subject, kind;
