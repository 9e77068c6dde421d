select distinct on (observation.indicator_key, observation.period, observation.region_key) observation.region_key as region, observation.period, observation.units, observation.decimals, observation.missing_reason as missing, observation.note_mark as mark, source.release_key as release, observation.load_id as load, count(*) over (partition by observation.indicator_key, observation.period, observation.region_key
order by observation.load_id desc rows between unbounded preceding
and unbounded following) - 1 as revision
from observation
inner join source on source.key = observation.source_key
where ( observation.load_id <= $1
and observation.load_id not in (select id
from load
where undone_by <= $2) )
and observation.indicator_key = $3
and observation.period >= $4
and observation.period <= $5
and observation.period in ( select period
from release_indicator
where indicator_key in ($6)
and period between $7
and $8
and load_id <= $9 )
and observation.region_key in ($10, $11)
order by observation.indicator_key, observation.period, observation.region_key, observation.load_id desc;
