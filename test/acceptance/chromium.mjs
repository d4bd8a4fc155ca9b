import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium with an empty page that may ask for nothing; see chromium.d.mts. */
export async function openPage(files) {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  const executablePath = execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: FLAGS });
  const page = await context.newPage();
  const asked = [];
  await page.route('**/*', (route) => {
    const { pathname, host } = new URL(route.request().url());
    const body = host === 'pledge.test' ? files[pathname] : undefined;
    if (body !== undefined)
      return route.fulfill({
        body,
        contentType: pathname === '/' ? 'text/html' : 'application/octet-stream',
      });
    asked.push(route.request().url());
    return route.abort();
  });
  await page.goto('http://pledge.test/');
  return {
    asked,
    run: (code, argument) => page.evaluate(`(${code})(${JSON.stringify(argument)})`),
    script: (content) => page.addScriptTag({ content }),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
