with new as materialized (select *
from unnest($1::int4[], $2::int4[], $3::int4[], $4::text[]) as given (release_key, indicator_key, region_key, text)) insert into target (release_key, indicator_key, region_key, load_id, text) select release_key, indicator_key, region_key, cast($5 as integer), text
from new
where new.text is distinct
from coalesce(( select old.text
from target as old
where old.release_key = new.release_key
and old.indicator_key = new.indicator_key
and old.region_key = new.region_key
and ( old.load_id <= $6
and old.load_id not in (select id
from load
where undone_by <= $7) )
order by load_id desc
limit 1 ), '')
on conflict (release_key, indicator_key, region_key, load_id) do update
set text = excluded.text;
