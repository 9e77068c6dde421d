/** The log of acts is appended to and nothing else. A trigger of rows does not see “truncate”. */
export const GUARDS: readonly string[] = [
  `create function refuse_change_of_acts() returns trigger language plpgsql as $$
    begin raise exception 'the log of acts is append-only'; end $$`,
  `create trigger act_is_not_changed before update on act
    for each row execute function refuse_change_of_acts()`,
  `create trigger act_is_not_removed before delete on act
    for each row execute function refuse_change_of_acts()`,
  `create trigger act_is_not_emptied before truncate on act
    for each statement execute function refuse_change_of_acts()`,
];
