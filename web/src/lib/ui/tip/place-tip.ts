export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

const DISTANCE = 6;
const EDGE = 8;

/** Where a tip stands: under its anchor, above it where there is no room below, and never over the edge. */
export function placeTip(anchor: Box, tip: Size, view: Size): { left: number; top: number } {
  const below = anchor.top + anchor.height + DISTANCE;
  const above = anchor.top - DISTANCE - tip.height;
  const fitsBelow = below + tip.height <= view.height - EDGE;
  const middle = anchor.left + anchor.width / 2 - tip.width / 2;
  const rightmost = Math.max(EDGE, view.width - EDGE - tip.width);
  return {
    left: Math.min(Math.max(EDGE, middle), rightmost),
    top: fitsBelow || above < EDGE ? below : above,
  };
}
