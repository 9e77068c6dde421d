import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const OWN_HOST = '127.0.0.1';

export interface Watched {
  /** Says that a complaint will come, such as the browser's own about a 404 that is being tested. */
  expectError: (pattern: RegExp) => void;
  /** Fails when the page complained or asked for anything outside this machine. */
  assertQuiet: () => void;
}

/** Records errors of the console and of scripts, and requests that leave the machine. */
export function watch(page: Page): Watched {
  const complaints: string[] = [];
  const outside: string[] = [];
  const expected: RegExp[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('request', (request) => {
    if (leavesMachine(request.url())) outside.push(request.url());
  });
  page.on('websocket', (socket) => {
    if (leavesMachine(socket.url())) outside.push(socket.url());
  });
  return {
    expectError: (pattern) => expected.push(pattern),
    assertQuiet: () => {
      const errors = complaints.filter((text) => !expected.some((one) => one.test(text)));
      expect({ errors, outside }, 'what the page did').toEqual({ errors: [], outside: [] });
    },
  };
}

function leavesMachine(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return /^(https?|wss?):$/.test(protocol) && hostname !== OWN_HOST;
}
