/** For the planner, and for people. */
export const READING_AIDS: readonly string[] = [
  // Which regions have a figure depends on indicator and period: taken apart they would be thought rarer.
  `create statistics observation_cells (dependencies, ndistinct)
    on indicator_key, period, region_key from observation`,
  `create statistics release_indicator_blocks (dependencies, ndistinct)
    on release_key, indicator_key, period from release_indicator`,
  // A fifth of ten million rows would be new before PostgreSQL looks at them by itself.
  `alter table observation set (
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 5000,
    autovacuum_analyze_scale_factor = 0.02
  )`,
  // A later step that changes one of its tables drops it first and makes it anew.
  `create view observation_as_read as
    select indicator.id as indicator, indicator.breakdown, indicator.office,
      to_char(date '1900-01-01' + ((period >> 14) - 16383 + (period & 16383)), 'YYYY-MM-DD')
        collate "C" as first_day,
      to_char(date '1900-01-01' + (period >> 14), 'YYYY-MM-DD') collate "C" as last_day,
      region.id as region, observation.load_id as load,
      case when units is not null then round(units / power(10::numeric, decimals), decimals)::text
        collate "C" end as value,
      missing_reason, note_mark, release.id as release, sheet_id as sheet, file, source_row,
      source_column
    from observation
    join indicator on indicator.key = indicator_key
    join region on region.key = region_key
    join source on source.key = source_key
    join release on release.key = release_key`,
];
