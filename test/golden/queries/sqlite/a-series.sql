select observation.indicator_key, observation.region_key, observation.period, observation.units, observation.decimals, observation.missing_reason, observation.note_mark, source.release_key, max(observation.load_id) as load_id, count(*) - 1 as revision, source.file as source_file, observation.source_row, observation.source_column
from observation
inner join source on source.key = observation.source_key
where ( observation.load_id <= ?
and observation.load_id not in (select id
from load
where undone_by <= ?) )
and observation.indicator_key = ?
and observation.period in ( select period
from release_indicator
where indicator_key in (?)
and period between ?
and ?
and load_id <= ? )
and observation.region_key = ?
group by observation.indicator_key, observation.period, observation.region_key
order by observation.indicator_key, observation.period, observation.region_key;
