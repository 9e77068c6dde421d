import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** Of WCAG 2.2: whatever is pressed is 24 pixels high and wide, or stands as far from the next. */
export const TARGETS = ['wcag22aa'];

/** Fails with every place on the page that breaks a rule of accessibility. */
export async function assertAccessible(page: Page, more: readonly string[] = []): Promise<void> {
  // Without frames on the pages the legacy mode finds the same and saves a second page.
  // Every place that passes, with its selector, would cost a third of the time.
  const only = { resultTypes: ['violations' as const] };
  const axe = new AxeBuilder({ page })
    .options(only)
    .withTags([...RULES, ...more])
    .setLegacyMode(true);
  const { violations } = await axe.analyze();
  const places = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.split('\n').slice(1).join(';').trim();
      return `${id} (${help}): ${target.join(' ')}: ${why}`;
    }),
  );
  expect(places, 'accessibility').toEqual([]);
}
