with new as materialized (select value ->> 0 as release_key, value ->> 1 as indicator_key, value ->> 2 as region_key, value ->> 3 as text
from json_each(?)) insert into target (release_key, indicator_key, region_key, load_id, text) select release_key, indicator_key, region_key, cast(? as integer), text
from new
where new.text is distinct
from coalesce(( select old.text
from target as old
where old.release_key = new.release_key
and old.indicator_key = new.indicator_key
and old.region_key = new.region_key
and ( old.load_id <= ?
and old.load_id not in (select id
from load
where undone_by <= ?) )
order by load_id desc
limit 1 ), '')
on conflict (release_key, indicator_key, region_key, load_id) do update
set text = excluded.text;
