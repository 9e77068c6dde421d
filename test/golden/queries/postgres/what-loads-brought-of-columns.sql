select indicator_key, period, region_key, load_id, units, decimals, missing_reason, note_mark, source_key, source_row, source_column
from observation
where (indicator_key, period) in (select *
from unnest($1::int4[], $2::int4[]))
and load_id > $3
and load_id <= $4
order by load_id, indicator_key, period, region_key;
