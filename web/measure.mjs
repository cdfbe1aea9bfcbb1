// First paint and weight of one address of a running reading room, each time with an empty cache.
//     node web/measure.mjs http://127.0.0.1:7117 /story/ID [TIMES]
import { chromium } from 'playwright-core';

const [base, path, times = '5'] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const rows = [];
for (let i = 0; i < Number(times); ++i) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  let bytes = 0;
  page.on('requestfinished', async (request) => { const s = await request.sizes(); bytes += s.responseBodySize; });
  await page.goto(base + path);
  await page.waitForSelector('main h1');
  const content = await page.evaluate(() => performance.now());
  await page.waitForSelector('.map .land', { timeout: 5000 }).catch(() => undefined);
  await page.waitForTimeout(300);
  const paint = await page.evaluate(() => performance.getEntriesByType('paint').find((e) => e.name === 'first-contentful-paint')?.startTime ?? 0);
  rows.push({ first_paint_ms: Math.round(paint), content_ms: Math.round(content), kilobytes: Math.round(bytes / 1000) });
  await context.close();
}
await browser.close();
rows.forEach((row) => console.log(JSON.stringify(row)));
const middle = (key) => rows.map((r) => r[key]).sort((a, b) => a - b)[Math.floor(rows.length / 2)];
console.log(JSON.stringify({ median_first_paint_ms: middle('first_paint_ms'), median_content_ms: middle('content_ms'), kilobytes: middle('kilobytes') }));
