/** Why the warnings of an upload's files are accepted, from the page of uploads to the preview. */
const reasonKey = (uploadId: string) => `tongbao-warnings-${uploadId}`;

/** Empty: there were none, or it was given in another tab. */
export const keptReason = (uploadId: string) => sessionStorage.getItem(reasonKey(uploadId)) ?? '';

export function keepReason(uploadId: string, reason: string): void {
  sessionStorage.setItem(reasonKey(uploadId), reason);
}

export function dropKeptReason(uploadId: string): void {
  sessionStorage.removeItem(reasonKey(uploadId));
}
