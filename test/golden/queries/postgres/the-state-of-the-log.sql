select coalesce((select max(id)
from act), 0) as act, coalesce((select last
from given_id
where of_table = 'act'), 0) as given, coalesce((select max(id)
from load
where id <= $1), 0) as load, ( select case when count(*) = 3 then 1 else 0 end
from pg_trigger join pg_proc on pg_proc.oid = tgfoid
where tgrelid = 'act'::regclass
and tgenabled in ('O', 'A')
and tgqual is null
and tgattr = ''
and (tgname, tgtype) in (('act_is_not_changed', 19), ('act_is_not_removed', 11), ('act_is_not_emptied', 34))
and regexp_replace(prosrc, '\s', '', 'g') = 'beginraiseexception''thelogofactsisappend-only'';end' ) as guarded;
