select (select count(*)
from indicator
where key in (select unnest($1::int4[]))) as indicators, (select count(*)
from region
where key in (select unnest($2::int4[]))) as regions;
