import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from 'playwright-core';

import { projectDir } from '../project-dir.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

/**
 * Path of a Chromium or Chrome of this machine: `CHROME_PATH`, one on the path, one in a usual place, or playwright's.
 * When there is none it is installed: by apt for root on Debian, otherwise by playwright. Throws with the remedy when
 * that cannot be done either.
 */
export function findOrInstallBrowser(): string {
  const given = process.env['CHROME_PATH'];
  if (given !== undefined && given !== '') {
    if (existsSync(given)) return given;
    throw new Error(`CHROME_PATH names ${given}, which does not exist.`);
  }
  const found = findBrowser();
  if (found !== undefined) return found;
  const attempts = installers().map(([program, ...args]) => {
    process.stderr.write(`Installing a browser for the tests: ${program} ${args.join(' ')}\n`);
    const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: projectDir, encoding: 'utf8' });
    return `${program}: ${error?.message ?? `ended with ${status}\n${stdout}${stderr}`}`;
  });
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  throw new Error(
    `The browser tests need Chromium or Chrome, and none could be found or installed. Install one ` +
      `(Debian, Ubuntu: apt-get install chromium), or set CHROME_PATH to the program.\n${attempts.join('\n')}`,
  );
}

function findBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...usualPlaces, chromium.executablePath()].find((path) => existsSync(path));
}

function installers(): [string, ...string[]][] {
  const byApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  return byApt
    ? [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
      ]
    : [[process.execPath, join(projectDir, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']];
}
