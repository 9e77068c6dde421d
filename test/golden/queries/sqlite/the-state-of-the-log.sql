select coalesce((select max(id)
from act), 0) as act, coalesce((select max(seq)
from sqlite_sequence
where name = 'act'), 0) as given, coalesce((select max(id)
from load
where id <= ?), 0) as load, ( select count(*) = 2
from sqlite_schema
where type = 'trigger'
and lower(replace(replace(sql, char(10), ''), ' ', '')) in ( ?, ? ) ) as guarded;
