/** Where the page of uploads keeps why the warnings of an upload's files were accepted. */
const reasonKey = (uploadId: string) => `tongbao-warnings-${uploadId}`;

/** Empty: there were none, or it was given in another tab. */
export const readKeptReason = (uploadId: string) =>
  sessionStorage.getItem(reasonKey(uploadId)) ?? '';

export function dropKeptReason(uploadId: string): void {
  sessionStorage.removeItem(reasonKey(uploadId));
}
