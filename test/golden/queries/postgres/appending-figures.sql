insert into source (load_id, release_key, sheet_id, file) select cast($1 as integer), given.release_key, cast($2 as integer), cast($3 as text)
from (select *
from unnest($4::int4[]) as given (release_key)) as given
where not exists ( select 1
from source
where release_key = given.release_key
and load_id = $5
and sheet_id is not distinct
from $6
and file = $7 );

select key, release_key
from source
where load_id = $1
and sheet_id is not distinct
from $2
and file = $3
and release_key in (select unnest($4::int4[]));

select (select count(*)
from indicator
where key in (select unnest($1::int4[]))) as indicators, (select count(*)
from region
where key in (select unnest($2::int4[]))) as regions;
