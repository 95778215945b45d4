import { afterEach, expect, test, vi } from 'vitest';

import { findOrInstallBrowser } from './find-browser.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a browser that is named is used, and must be there', () => {
  vi.stubEnv('CHROME_PATH', process.execPath);
  expect(findOrInstallBrowser()).toBe(process.execPath);
  vi.stubEnv('CHROME_PATH', '/findes/ikke/chromium');
  expect(() => findOrInstallBrowser()).toThrow('CHROME_PATH names /findes/ikke/chromium, which does not exist.');
});
