select id, release_key, kind, subject, content_hash, content, load_id
from (select distinct on (release_key, kind, subject) id, release_key, kind, subject, content_hash, content, file, sheet_name, load_id as load_id
from sheet
where ( load_id <= $1
and load_id not in (select id
from load
where undone_by <= $2) )
and release_key = $3
order by release_key, kind, subject, load_id desc) as sheet
order by file, sheet_name nulls first, subject, kind;
