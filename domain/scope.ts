/**
 * Which lines someone enters. Of departments their indicators, of regions all that is of them; with both,
 * the indicators of these departments in these regions. An empty list is no limit.
 */
export interface Scope {
  departmentIds: readonly string[];
  regionIds: readonly string[];
}
