import { accountRoutes } from './routes/accounts.ts';
import { aliasRoutes } from './routes/aliases.ts';
import { assessmentActRoutes } from './routes/assessment-acts.ts';
import { assessmentDocumentRoutes } from './routes/assessment-documents.ts';
import { assessmentRoutes } from './routes/assessments.ts';
import { auditRoutes } from './routes/audit.ts';
import { bulletinRoutes } from './routes/bulletin.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { catalogueRoutes } from './routes/catalogue.ts';
import { chartRoutes } from './routes/charts.ts';
import { citationRoutes } from './routes/citation.ts';
import { deskEditionRoutes } from './routes/desk-edition.ts';
import { controlUnitRoutes } from './routes/control-units.ts';
import { deskCollectionRoutes } from './routes/desk-collection.ts';
import { deskEntryRoutes } from './routes/desk-entry.ts';
import { deskLayoutRoutes } from './routes/desk-layout.ts';
import { deskLoadRoutes } from './routes/desk-loads.ts';
import { deskSheetRoutes } from './routes/desk-sheets.ts';
import { deskReleaseRoutes } from './routes/desk-releases.ts';
import { dictionaryRoutes } from './routes/dictionary.ts';
import { dictionaryDeskRoutes } from './routes/dictionary-desk.ts';
import { dictionaryFileRoutes } from './routes/dictionary-files.ts';
import { draftRoutes } from './routes/draft.ts';
import { explainRoutes } from './routes/explain.ts';
import { figureRoutes } from './routes/figures.ts';
import { findingRoutes } from './routes/findings.ts';
import { historyRoutes } from './routes/history.ts';
import { indicatorRoutes } from './routes/indicator.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { keyRoutes } from './routes/keys.ts';
import { ledgerFileRoutes } from './routes/ledger-files.ts';
import { ledgerRoutes } from './routes/ledger.ts';
import { leftOutNameRoutes } from './routes/left-out-names.ts';
import { longTableRoutes } from './routes/long-table.ts';
import { leagueRoutes } from './routes/league.ts';
import { movementRoutes } from './routes/movement.ts';
import { needRoutes } from './routes/needs.ts';
import { netEntryRoutes } from './routes/net-entries.ts';
import { observationRoutes } from './routes/observations.ts';
import { observationPeriodRoutes } from './routes/observation-periods.ts';
import { observationTableRoutes } from './routes/observation-table.ts';
import { overviewRoutes } from './routes/overview.ts';
import { planValueRoutes } from './routes/plan-values.ts';
import { planRoutes } from './routes/plans.ts';
import { rankingRoutes } from './routes/rankings.ts';
import { releaseRoutes } from './routes/releases.ts';
import { savedQueryRoutes } from './routes/saved-queries.ts';
import { scorecardRoutes } from './routes/scorecards.ts';
import { searchRoutes } from './routes/search.ts';
import { seriesRoutes } from './routes/series.ts';
import { sessionRoutes } from './routes/session.ts';
import { structureRoutes } from './routes/structures.ts';
import { taskCalendarFileRoutes } from './routes/task-calendar-file.ts';
import { taskReportRoutes } from './routes/task-reports.ts';
import { taskRoutes } from './routes/tasks.ts';
import { templateRoutes } from './routes/templates.ts';
import { trendRoutes } from './routes/trends.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { workbookRoutes } from './routes/workbook.ts';

/** What is answered from the data, or changes them at the desk. */
export const ANSWERED_ROUTES = [
  releaseRoutes,
  overviewRoutes,
  scorecardRoutes,
  leagueRoutes,
  movementRoutes,
  needRoutes,
  explainRoutes,
  trendRoutes,
  chartRoutes,
  rankingRoutes,
  netEntryRoutes,
  bulletinRoutes,
  workbookRoutes,
  findingRoutes,
  figureRoutes,
  planRoutes,
  planValueRoutes,
  controlUnitRoutes,
  assessmentRoutes,
  assessmentDocumentRoutes,
  assessmentActRoutes,
  taskRoutes,
  taskCalendarFileRoutes,
  taskReportRoutes,
  observationRoutes,
  observationPeriodRoutes,
  observationTableRoutes,
  citationRoutes,
  seriesRoutes,
  structureRoutes,
  catalogueRoutes,
  dictionaryRoutes,
  indicatorRoutes,
  searchRoutes,
  historyRoutes,
  longTableRoutes,
  deskLoadRoutes,
  calendarRoutes,
  deskEditionRoutes,
  deskEntryRoutes,
  deskLayoutRoutes,
  deskCollectionRoutes,
  deskReleaseRoutes,
  dictionaryDeskRoutes,
  ledgerRoutes,
  auditRoutes,
];

/** What is of the house itself: accounts and their keys, names that it remembers, files that are sent in. */
export const HOUSE_ROUTES = [
  sessionRoutes,
  invitationRoutes,
  accountRoutes,
  keyRoutes,
  savedQueryRoutes,
  uploadRoutes,
  deskSheetRoutes,
  templateRoutes,
  aliasRoutes,
  leftOutNameRoutes,
  draftRoutes,
  dictionaryFileRoutes,
  ledgerFileRoutes,
];
