select period, count(*) as cells
from (select period
from observation
where indicator_key = $1
and period >= $2
and period <= $3
and ( load_id <= $4
and load_id not in (select id
from load
where undone_by <= $5) )
group by indicator_key, period, region_key
order by indicator_key, period, region_key
limit $6) as cell
group by period
order by period;
