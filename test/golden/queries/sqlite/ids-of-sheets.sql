select id, load_id
from (select id, file, sheet_name, kind, subject, max(load_id) as load_id
from sheet
where release_key = ?
and ( load_id <= ?
and load_id not in (select id
from load
where undone_by <= ?) )
group by kind, subject
order by kind, subject) as sheet
order by file, sheet_name nulls first, subject, kind;
