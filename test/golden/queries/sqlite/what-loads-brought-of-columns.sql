select indicator_key, period, region_key, load_id, units, decimals, missing_reason, note_mark, source_key, source_row, source_column
from observation
where (indicator_key, period) in (select value ->> 0, value ->> 1
from json_each(?))
and load_id > ?
and load_id <= ?
order by load_id, indicator_key, period, region_key;
