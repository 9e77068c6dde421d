select distinct indicator_key, period
from release_indicator
where release_key = $1
and ( load_id <= $2
and load_id not in (select id
from load
where undone_by <= $3) )
order by indicator_key, period;
