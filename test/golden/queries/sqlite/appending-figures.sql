insert into source (load_id, release_key, sheet_id, file) select cast(? as integer), given.release_key, cast(? as integer), cast(? as text)
from (select value ->> 0 as release_key
from json_each(?)) as given
where not exists ( select 1
from source
where release_key = given.release_key
and load_id = ?
and sheet_id is not distinct
from ?
and file = ? );

select key, release_key
from source
where load_id = ?
and sheet_id is not distinct
from ?
and file = ?
and release_key in (select value
from json_each(?));

with new as materialized (select value ->> 0 as indicator_key, value ->> 1 as period, value ->> 2 as region_key, value ->> 3 as units, value ->> 4 as decimals, value ->> 5 as missing_reason, value ->> 6 as source_key, value ->> 7 as source_row, value ->> 8 as source_column, value ->> 9 as note_mark
from json_each(?)) insert into observation ( indicator_key, period, region_key, load_id, units, decimals, missing_reason, source_key, source_row, source_column, note_mark ) select indicator_key, period, region_key, cast(? as integer), units, decimals, missing_reason, source_key, source_row, source_column, note_mark
from new
where not exists ( select 1
from ( select units, decimals, missing_reason, note_mark
from observation as old
where old.indicator_key = new.indicator_key
and old.period = new.period
and old.region_key = new.region_key
and ( old.load_id <= ?
and old.load_id not in (select id
from load
where undone_by <= ?) )
order by load_id desc
limit 1 ) as current
where current.units is not distinct
from new.units
and current.decimals = new.decimals
and current.missing_reason is not distinct
from new.missing_reason
and current.note_mark is not distinct
from new.note_mark )
on conflict (indicator_key, period, region_key, load_id) do update
set units = excluded.units, decimals = excluded.decimals, missing_reason = excluded.missing_reason, source_key = excluded.source_key, source_row = excluded.source_row, source_column = excluded.source_column, note_mark = excluded.note_mark;
