select period, count(distinct region_key) as cells
from observation
where indicator_key = ?
and period >= ?
and period <= ?
and ( load_id <= ?
and load_id not in (select id
from load
where undone_by <= ?) )
group by indicator_key, period
order by indicator_key, period;
