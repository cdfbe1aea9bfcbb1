// A reading room over the samples and a browser that looks at it: Debian's Chromium, driven by playwright-core.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const isnad = process.env.ISNAD ?? join(root, 'build/release/isnad');

export async function open_room() {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-web-'));
  const record = join(folder, 'samples.db');
  const read = spawnSync(isnad, ['read', '--quiet', '--into', record, join(root, 'samples')]);
  if (read.status !== 0) throw new Error(`the samples cannot be read: ${read.stderr}`);
  const server = spawn(isnad, ['serve', record, '--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const base = await new Promise((found, failed) => {
    server.stderr.on('data', (said) => {
      const address = /http:\/\/[\d.]+:\d+/.exec(said);
      if (address) found(address[0]);
    });
    server.on('exit', () => failed(new Error('the reading room does not open')));
  });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const close = async () => {
    await browser.close();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const read_elsewhere = (file) => spawnSync(isnad, ['read', '--quiet', '--into', record, file]).status; // as another program does
  return { base, browser, close, folder, read_elsewhere };
}

// A page that keeps what goes wrong on it: errors, refused requests, requests that leave this machine.
export async function open_page(room, { width = 1440, height = 900, theme = 'light', language = 'ar' } = {}) {
  const context = await room.browser.newContext({ viewport: { width, height } });
  await context.addInitScript(([theme, language]) => {
    if (!localStorage.getItem('isnad')) localStorage.setItem('isnad', JSON.stringify({ theme, language }));
  }, [theme, language]);
  const page = await context.newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (message) => { if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) wrong.push(`console: ${message.text()}`); });
  page.on('request', (request) => { if (!request.url().startsWith(room.base) && !request.url().startsWith('data:')) wrong.push(`left: ${request.url()}`); });
  return { page, wrong, close: () => context.close() };
}

// Uses a page, which is closed behind it and must have met no error.
export async function look(room, options, use) {
  const opened = await open_page(room, options);
  try {
    await use(opened.page);
    assert.deepEqual(opened.wrong, []);
  } finally {
    await opened.close();
  }
}

export async function get(room, path) {
  return (await fetch(`${room.base}/api/v1${path}`)).json();
}

// The story with the most witnesses of a disputed or updated tally of the dead.
export async function a_story(room) {
  const { stories } = await get(room, '/stories?limit=50');
  for (const s of stories) {
    const story = await get(room, `/stories/${s.id}`);
    const tally = story.tallies.find((t) => t.kind === 'killed' && t.entries.some((e) => e.low !== null && e.low === e.high));
    if (tally && story.statements.length > 0) return { ...story, tally, entry: tally.entries.find((e) => e.low !== null && e.low === e.high) };
  }
  throw new Error('the samples hold no story with a plain toll');
}

// Asks the page until `holds` does; waitForFunction needs eval, which the page's policy refuses.
export async function until(page, holds, arg) {
  for (let round = 0; round < 600; ++round) {
    if (await page.evaluate(holds, arg)) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`never came true: ${holds}`);
}
