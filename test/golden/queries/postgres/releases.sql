select *
from (select distinct on (release_version.release_key) release.key, release.id, title, issuer, doc_no, published_on, period_start, period_end, opening, closing, synthetic, seed, access, annex_names, complete_without, urged_on, release_version.load_id as load_id, (select max(load.loaded_at) as loaded_at
from load_release
inner join load on load.id = load_release.load_id
where load_release.release_key = release.key
and ( load_release.load_id <= $1
and load_release.load_id not in (select id
from load
where undone_by <= $2) )) as loaded_at
from release_version
inner join release on release.key = release_version.release_key
where ( release_version.load_id <= $3
and release_version.load_id not in (select id
from load
where undone_by <= $4) )
order by release_version.release_key, release_version.load_id desc) as head
order by period_end desc, id desc;
