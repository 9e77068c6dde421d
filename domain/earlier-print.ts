/** The file and sheet of an earlier print, for what a later one lacks and a table keeps. */
export interface EarlierPrint {
  file: string;
  sheet: string | null;
}
