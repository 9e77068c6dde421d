select held.indicator_key, held.period, (select json_object('regionKeys', json_group_array(cell.region_key), 'units', json_group_array(cell.units), 'decimals', json_group_array(cell.decimals), 'missingReasons', json_group_object(cell.region_key, cell.missing_reason) filter (where cell.missing_reason is not null), 'noteMarks', json_group_object(cell.region_key, cell.note_mark) filter (where cell.note_mark is not null), 'loadIds', json_group_array(cell.load_id), 'revisions', json_group_array(cell.revision), 'sourceKeys', json_group_array(cell.source_key), 'sourceRows', json_group_array(cell.source_row), 'sourceColumns', json_group_array(cell.source_column)) as column
from (select region_key, units, decimals, missing_reason, note_mark, source_key, source_row, source_column, max(load_id) as load_id, count(*) - 1 as revision
from observation
where ( load_id <= ?
and load_id not in (select id
from load
where undone_by <= ?) )
and observation.indicator_key = held.indicator_key
and observation.period = held.period
group by indicator_key, period, region_key
order by indicator_key, period, region_key) as cell) as column
from (select distinct indicator_key, period
from release_indicator
where release_key = ?
and ( load_id <= ?
and load_id not in (select id
from load
where undone_by <= ?) )) as held;
