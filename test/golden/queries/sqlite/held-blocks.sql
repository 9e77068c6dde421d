select listed.indicator_key, listed.period
from (select distinct indicator_key, period
from release_indicator
where indicator_key in (?, ?)
and period >= ?
and period <= ?
and load_id <= ?) as listed
where exists (select observation.region_key
from observation
where observation.indicator_key = listed.indicator_key
and observation.period = listed.period
and ( observation.load_id <= ?
and observation.load_id not in (select id
from load
where undone_by <= ?) )
and observation.region_key in (?, ?))
order by listed.indicator_key, listed.period;
