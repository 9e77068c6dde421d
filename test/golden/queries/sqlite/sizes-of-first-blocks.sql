select period, count(*) as cells
from (select period
from observation
where indicator_key = ?
and period >= ?
and period <= ?
and ( load_id <= ?
and load_id not in (select id
from load
where undone_by <= ?) )
group by indicator_key, period, region_key
order by indicator_key, period, region_key
limit ?) as cell
group by period
order by period;
