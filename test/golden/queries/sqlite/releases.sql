select *
from (select release.key, release.id, title, issuer, doc_no, published_on, period_start, period_end, opening, closing, synthetic, seed, access, annex_names, complete_without, urged_on, max(release_version.load_id) as load_id, (select max(load.loaded_at) as loaded_at
from load_release
inner join load on load.id = load_release.load_id
where load_release.release_key = release.key
and ( load_release.load_id <= ?
and load_release.load_id not in (select id
from load
where undone_by <= ?) )) as loaded_at
from release_version
inner join release on release.key = release_version.release_key
where ( release_version.load_id <= ?
and release_version.load_id not in (select id
from load
where undone_by <= ?) )
group by release_version.release_key
order by release_version.release_key) as head
order by period_end desc, id desc;
