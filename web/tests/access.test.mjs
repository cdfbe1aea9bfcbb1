// axe-core finds no violation in any view, in both directions, both themes, wide and narrow.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { a_story, get, open_page, open_room, until } from './room.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let room, views;
before(async () => {
  room = await open_room();
  const story = await a_story(room);
  const article = await get(room, `/articles/${story.entry.article}`);
  const entity = article.names.find((n) => n.entity)?.entity;
  const item = encodeURIComponent(story.entry.figure);
  views = ['/', `/story/${story.story.id}`, `/article/${story.entry.article}?item=${item}&page=1`, `/search?q=${encodeURIComponent('الهدنة')}`, '/ledger/casualties', '/ledger/positions', '/corrections', '/pages',
    ...(entity ? [`/entity/${entity}`] : [])];
});
after(() => room?.close());

for (const language of ['ar', 'en'])
  for (const theme of ['light', 'dark'])
    for (const width of [1440, 390])
      test(`${language}, ${theme}, ${width} wide`, async () => {
        const { page, wrong, close } = await open_page(room, { width, theme, language });
        try {
          for (const view of views) {
            await page.goto(room.base + view);
            await page.waitForSelector('main h1, main h2');
            await until(page, () => !document.querySelector('main > .quiet[aria-live]'));
            await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
            await page.evaluate(axe); // through the debugger, past the page's own policy
            const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
            assert.deepEqual(violations.map((v) => `${view} ${v.id}: ${v.nodes.slice(0, 3).map((n) => n.target).join(' ')}`), []);
            const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(wide <= 1, `${view} is ${wide} px too wide`);
          }
          assert.deepEqual(wrong, []);
        } finally {
          await close();
        }
      });
