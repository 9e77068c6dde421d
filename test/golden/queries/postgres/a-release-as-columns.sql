select held.indicator_key, held.period, (select json_build_object('regionKeys', coalesce(json_agg(cell.region_key), '[]'), 'units', coalesce(json_agg(cell.units), '[]'), 'decimals', coalesce(json_agg(cell.decimals), '[]'), 'missingReasons', coalesce(json_object_agg(cell.region_key, cell.missing_reason) filter (where cell.missing_reason is not null), '{}'), 'noteMarks', coalesce(json_object_agg(cell.region_key, cell.note_mark) filter (where cell.note_mark is not null), '{}'), 'loadIds', coalesce(json_agg(cell.load_id), '[]'), 'revisions', coalesce(json_agg(cell.revision), '[]'), 'sourceKeys', coalesce(json_agg(cell.source_key), '[]'), 'sourceRows', coalesce(json_agg(cell.source_row), '[]'), 'sourceColumns', coalesce(json_agg(cell.source_column), '[]'))::text as column
from (select distinct on (indicator_key, period, region_key) region_key, units, decimals, missing_reason, note_mark, source_key, source_row, source_column, load_id as load_id, count(*) over (partition by indicator_key, period, region_key
order by load_id desc rows between unbounded preceding
and unbounded following) - 1 as revision
from observation
where ( load_id <= $1
and load_id not in (select id
from load
where undone_by <= $2) )
and observation.indicator_key = held.indicator_key
and observation.period = held.period
order by indicator_key, period, region_key, load_id desc) as cell) as column
from (select distinct indicator_key, period
from release_indicator
where release_key = $3
and ( load_id <= $4
and load_id not in (select id
from load
where undone_by <= $5) )) as held;
