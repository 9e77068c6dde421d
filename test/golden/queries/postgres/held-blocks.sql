select listed.indicator_key, listed.period
from (select distinct indicator_key, period
from release_indicator
where indicator_key in ($1, $2)
and period >= $3
and period <= $4
and load_id <= $5) as listed
where exists (select observation.region_key
from observation
where observation.indicator_key = listed.indicator_key
and observation.period = listed.period
and ( observation.load_id <= $6
and observation.load_id not in (select id
from load
where undone_by <= $7) )
and observation.region_key in ($8, $9))
order by listed.indicator_key, listed.period;
