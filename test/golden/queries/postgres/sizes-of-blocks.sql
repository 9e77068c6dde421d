select period, count(distinct region_key) as cells
from observation
where indicator_key = $1
and period >= $2
and period <= $3
and ( load_id <= $4
and load_id not in (select id
from load
where undone_by <= $5) )
group by indicator_key, period
order by indicator_key, period;
