select distinct on (observation.indicator_key, observation.period, observation.region_key) observation.indicator_key, observation.region_key, observation.period, observation.units, observation.decimals, observation.missing_reason, observation.note_mark, source.release_key, observation.load_id as load_id, count(*) over (partition by observation.indicator_key, observation.period, observation.region_key
order by observation.load_id desc rows between unbounded preceding
and unbounded following) - 1 as revision
from observation
inner join source on source.key = observation.source_key
where ( observation.load_id <= $1
and observation.load_id not in (select id
from load
where undone_by <= $2) )
and observation.indicator_key in ($3, $4)
and observation.period >= $5
and observation.period <= $6
and observation.period in ( select period
from release_indicator
where indicator_key in ($7, $8)
and period between $9
and $10
and load_id <= $11 )
and observation.region_key = $12
order by observation.indicator_key, observation.period, observation.region_key, observation.load_id desc;
