select observation.region_key as region, observation.period, observation.units, observation.decimals, observation.missing_reason as missing, observation.note_mark as mark, source.release_key as release, max(observation.load_id) as load, count(*) - 1 as revision
from observation
inner join source on source.key = observation.source_key
where ( observation.load_id <= ?
and observation.load_id not in (select id
from load
where undone_by <= ?) )
and observation.indicator_key = ?
and observation.period >= ?
and observation.period <= ?
and observation.period in ( select period
from release_indicator
where indicator_key in (?)
and period between ?
and ?
and load_id <= ? )
and observation.region_key in (?, ?)
group by observation.indicator_key, observation.period, observation.region_key
order by observation.indicator_key, observation.period, observation.region_key;
