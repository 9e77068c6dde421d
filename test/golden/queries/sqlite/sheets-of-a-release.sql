select id, release_key, kind, subject, content_hash, content, load_id
from (select id, release_key, kind, subject, content_hash, content, file, sheet_name, max(load_id) as load_id
from sheet
where ( load_id <= ?
and load_id not in (select id
from load
where undone_by <= ?) )
and release_key = ?
group by release_key, kind, subject
order by release_key, kind, subject) as sheet
order by file, sheet_name nulls first, subject, kind;
