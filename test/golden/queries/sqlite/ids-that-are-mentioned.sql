select case when exists (select 1
from sheet
where instr(content, ?) > 0
and load_id <= ?) or exists (select 1
from draft_table
where instr(content, ?) > 0 or (kind = 'observations'
and instr(content, ?) > 0)) or exists (select 1
from release_version
where instr(complete_without, ?) > 0
and load_id <= ?) or exists (select 1
from edition
where instr(info, ?) > 0) then 1 else 0 end as found;
