select distinct indicator_key, period
from release_indicator
where release_key = ?
and ( load_id <= ?
and load_id not in (select id
from load
where undone_by <= ?) )
order by indicator_key, period;
