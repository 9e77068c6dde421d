select region_key, period, units, decimals, missing_reason, note_mark, observation.load_id, load.loaded_at as at, undo.id as undone_by, undo.loaded_at as undone_at
from observation
inner join load on load.id = observation.load_id left join load as undo on undo.id = load.undone_by
and undo.id <= ?
where indicator_key = ?
and period >= ?
and period <= ?
and observation.load_id <= ?
order by indicator_key, period, region_key, observation.load_id;
