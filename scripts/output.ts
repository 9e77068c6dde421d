/** Whoever reads from the pipe has had enough: `| head`. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

/**
 * What is printed may not arrive: a full disk behind `>` is told of, and the answer is then true. A
 * reader that has had enough is no fault.
 */
export function watchOutput(onLost: (error: Error) => void): { isLost: () => boolean } {
  let isLost = false;
  process.stdout.on('error', (error: Error) => {
    if (isClosedPipe(error)) return;
    isLost = true;
    onLost(error);
  });
  // There is nowhere left to say it.
  process.stderr.on('error', () => undefined);
  return { isLost: () => isLost };
}
