with new as materialized (select *
from unnest($1::int4[], $2::int4[], $3::int4[]) as given (release_key, indicator_key, period)) insert into release_indicator (release_key, indicator_key, period, load_id) select release_key, indicator_key, period, cast($4 as integer)
from new
where not exists ( select 1
from release_indicator as old
where old.release_key = new.release_key
and old.indicator_key = new.indicator_key
and old.period = new.period
and ( old.load_id <= $5
and old.load_id not in (select id
from load
where undone_by <= $6) ) )
on conflict do nothing;
