import { describe, expect, inject, test } from 'vitest';

import { accessibilityFaults } from './check-accessibility.ts';
import { openHostPage } from './pages.ts';
import { askWorker } from './sample-answers.ts';
import { widgetStates } from './states.ts';

const answer = await askWorker(inject('workerOrigin'));

const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 320, height: 640 } };

describe.each(['desktop', 'phone'] as const)('%s', (size) => {
  test.each(widgetStates)('$name has no fault that axe finds, light or dark', async ({ script, reach }) => {
    const { page } = await openHostPage({
      viewport: sizes[size],
      ...(script === undefined ? {} : { script: script(answer) }),
    });
    await reach(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

test('axe sees into the widget', async () => {
  const { page } = await openHostPage();
  await page.locator('.launcher').evaluate((button) => button.replaceChildren());
  expect((await accessibilityFaults(page)).join()).toContain('button-name');
});
