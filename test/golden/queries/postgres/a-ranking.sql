select distinct on (observation.indicator_key, observation.period, observation.region_key) observation.indicator_key, observation.region_key, observation.period, observation.units, observation.decimals, observation.missing_reason, observation.note_mark, source.release_key, observation.load_id as load_id, count(*) over (partition by observation.indicator_key, observation.period, observation.region_key
order by observation.load_id desc rows between unbounded preceding
and unbounded following) - 1 as revision, source.file as source_file, observation.source_row, observation.source_column
from observation
inner join source on source.key = observation.source_key
where ( observation.load_id <= $1
and observation.load_id not in (select id
from load
where undone_by <= $2) )
and observation.indicator_key = $3
and observation.period = $4
order by observation.indicator_key, observation.period, observation.region_key, observation.load_id desc;
