with new as materialized (select value ->> 0 as release_key, value ->> 1 as indicator_key, value ->> 2 as period
from json_each(?)) insert into release_indicator (release_key, indicator_key, period, load_id) select release_key, indicator_key, period, cast(? as integer)
from new
where not exists ( select 1
from release_indicator as old
where old.release_key = new.release_key
and old.indicator_key = new.indicator_key
and old.period = new.period
and ( old.load_id <= ?
and old.load_id not in (select id
from load
where undone_by <= ?) ) )
on conflict do nothing;
