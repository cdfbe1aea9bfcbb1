// The reading room as a person uses it: read, look, correct, undo, export, search, in both languages.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { a_story, get, look, open_room, until } from './room.mjs';

let room, story;
before(async () => {
  room = await open_room();
  story = await a_story(room);
});
after(() => room?.close());

const looking = (options, use) => look(room, options, use);

test('stories are listed, right to left, and filtered while one types', () => looking({}, async (page) => {
  await page.goto(room.base);
  await page.waitForSelector('.story-row');
  assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
  const all = await page.locator('.story-row').count();
  await page.fill('.filters input[type=search]', story.story.title.split(' ')[0]);
  await until(page, (n) => document.querySelectorAll('.story-row').length < n, all);
  assert.ok((await page.locator('.story-row').count()) > 0);
  assert.match(page.url(), /q=/);
}));

test('from a number to its sentence in one click, to its bytes in two', () => looking({}, async (page) => {
  await page.goto(`${room.base}/story/${story.story.id}`);
  await page.waitForSelector('#tallies table');
  await page.waitForSelector('#sources');
  for (const section of ['tallies', 'timeline', 'said', 'positions', 'map', 'sources']) assert.equal(await page.locator(`#${section}`).count(), 1, section);
  await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
  await page.locator('#tallies table .ask').first().click();
  await page.waitForSelector('.explain blockquote mark');
  const item = new URL(page.url()).searchParams.get('item');
  const told = await get(room, `/items/${encodeURIComponent(item)}`);
  assert.equal(await page.locator('.explain blockquote mark').innerText(), told.item.text);
  assert.ok((await page.locator('.explain code').innerText()).length > 0);
  await page.locator('.explain p a[href*="page=1"]').click();
  await page.waitForSelector('.original pre');
  await until(page, () => document.querySelector('.original pre').textContent.length > 50);
  assert.ok((await page.locator('.text .mark.chosen').count()) > 0);
  await page.waitForSelector('.original pre mark');
  assert.equal(await page.locator('.original pre mark').innerText(), told.source.text);
  await page.keyboard.press('Escape');
}));

test('what is told of a number stands beside the story, not over it', () => looking({ width: 1280 }, async (page) => {
  await page.goto(`${room.base}/story/${story.story.id}?item=${encodeURIComponent(story.entry.figure)}`);
  await page.waitForSelector('.explain blockquote mark');
  await page.waitForSelector('#sources');
  const [main, panel] = await Promise.all(['main', '.explain'].map((s) => page.locator(s).boundingBox()));
  assert.ok(panel.x + panel.width <= main.x + 1 || main.x + main.width <= panel.x + 1, JSON.stringify([main, panel]));
}));

test('an article shows its marks and the page as it was', () => looking({}, async (page) => {
  const article = story.articles.find((a) => a.uri.endsWith('.html')) ?? story.articles[0];
  await page.goto(`${room.base}/article/${article.id}?page=1`);
  await page.waitForSelector('.text .mark.figure, .text .mark.statement');
  await page.click('.toggle.name');
  assert.ok((await page.locator('.text .mark.name').count()) > 0);
  await page.click('.toggle.figure');
  assert.equal(await page.locator('.text .mark.figure').count(), 0);
}));

test('a text that is pasted is read and appears without loading anew', () => looking({}, async (page) => {
  await page.goto(`${room.base}/stories?sort=newest`);
  await page.waitForSelector('.story-row');
  await page.click('header.top > button');
  await page.fill('.read-panel textarea', 'انهيار جسر في وادي النخيل\nتاريخ النشر: 2 أكتوبر 2023\nقتل ستة أشخاص وأصيب 14 آخرون في انهيار جسر وادي النخيل صباح الاثنين، بحسب ما أعلن الدفاع المدني.');
  await page.click('.read-panel > button');
  await until(page, () => [...document.querySelectorAll('.story-row')].some((r) => r.textContent.includes('وادي النخيل')));
}));

test('what another program reads into the record appears without loading anew', () => looking({}, async (page) => {
  await page.goto(`${room.base}/stories?sort=newest`);
  await page.waitForSelector('.story-row');
  const file = join(room.folder, 'village.txt');
  writeFileSync(file, 'سيول تجرف قرية في وادي الزعفران\nتاريخ النشر: 3 أكتوبر 2023\nقتل تسعة أشخاص وفقد 21 آخرون في سيول جرفت قرية في وادي الزعفران، بحسب ما أعلن الدفاع المدني.');
  assert.equal(room.read_elsewhere(file), 0);
  await until(page, () => [...document.querySelectorAll('.story-row')].some((r) => r.textContent.includes('وادي الزعفران')));
}));

test('search, ledgers, entities and exports are there', () => looking({}, async (page) => {
  await page.goto(`${room.base}/search?q=${encodeURIComponent('entity:كاراباخ')}`);
  await page.waitForSelector('.hits mark');
  await page.goto(`${room.base}/ledger/casualties`);
  await page.waitForSelector('tbody tr');
  const hrefs = await page.goto(`${room.base}/story/${story.story.id}`).then(async () => {
    await page.waitForSelector('.exports a');
    return page.locator('.exports a').evaluateAll((links) => links.map((a) => a.href));
  });
  for (const href of hrefs) assert.equal((await fetch(href)).status, 200, href);
  if (story.places.length > 0) {
    await page.waitForSelector('.map .place');
    await page.locator('.map .place').first().press('Enter');
    await page.waitForURL(/\/entity\//);
    await page.waitForSelector('.view-head h1');
  }
}));

test('tallies are drawn, and their reasons told in the reader\'s language', () => looking({}, async (page) => {
  await page.goto(`${room.base}/story/${story.story.id}`);
  await page.waitForSelector('#tallies .tally');
  assert.ok((await page.locator('#tallies .chart .dot').count()) >= 2);
  assert.match(await page.title(), /إسناد/);
  assert.notEqual(await page.title(), 'إسناد');
  for (const why of await page.locator('.why').allInnerTexts()) assert.doesNotMatch(why, /[A-Za-z]/);
  await page.click('.choices button');
  for (const why of await page.locator('.why').allInnerTexts()) assert.doesNotMatch(why, /[\u0600-\u06FF]/);
}));

test('the map says which borders are disputed, and takes borders of one\'s own', () => looking({}, async (page) => {
  const places = (await get(room, '/stories?limit=50')).stories;
  for (const { id } of places) {
    const near = (await get(room, `/stories/${id}`)).places.map((p) => p.codes.iso3166);
    if (!near.includes('AM') || !near.includes('AZ')) continue;
    await page.goto(`${room.base}/story/${id}`);
    break;
  }
  await page.waitForSelector('.map .border.disputed');
  assert.match(await page.locator('.map figcaption').innerText(), /متنازع عليها في هذا الإطار/);
  await page.click('.zoom button:first-child');
  await page.setInputFiles('.map input[type=file]', { name: 'own.geojson', mimeType: 'application/geo+json', buffer: Buffer.from('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[40,35],[50,35],[50,45],[40,45],[40,35]]]}}]}') });
  await page.waitForSelector('.map .land.own');
  assert.equal(await page.locator('.map .land').count(), 1);
}));

test('search begins while one types, and names that fit come first', () => looking({}, async (page) => {
  await page.goto(room.base);
  await page.waitForSelector('.story-row');
  await page.locator('.top input[type=search]').pressSequentially('كاراباخ', { delay: 20 });
  await page.waitForSelector('.hits mark');
  assert.match(page.url(), /\/search\?q=/);
  await page.waitForSelector('.names a[href^="/entity/"]');
}));

test('ledgers speak the reader\'s language and lead to items and stories', () => looking({}, async (page) => {
  await page.goto(`${room.base}/ledger/casualties`);
  await page.waitForSelector('.ledger tbody tr');
  assert.deepEqual(await page.locator('.ledger th, .ledger .c-what, .ledger .c-verdict, .ledger .c-why').evaluateAll((cells) => cells.map((c) => c.textContent).filter((t) => /[A-Za-z]/.test(t))), []);
  assert.ok((await page.locator('.ledger .c-story a[href^="/story/"]').count()) > 0);
  await page.locator('.ledger .ask').first().click();
  await page.waitForSelector('.explain blockquote mark');
}));

test('every page that was read is listed, with what was left out of it', () => looking({}, async (page) => {
  await page.goto(`${room.base}/pages`);
  await page.waitForSelector('tbody tr');
  assert.equal(await page.locator('tbody tr').count(), (await get(room, '/record')).counts.pages);
  await page.locator('tbody a').last().click();
  await page.waitForSelector('.original pre .kept');
}));

test('on paper there is the content and nothing to press', () => looking({}, async (page) => {
  await page.goto(`${room.base}/story/${story.story.id}`);
  await page.waitForSelector('#tallies table');
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.top form', '.exports', '.zoom', '.foot']) assert.equal(await page.locator(gone).first().isVisible(), false, gone);
  assert.ok(await page.locator('#tallies table').first().isVisible());
}));

test('English is one click away and complete', () => looking({}, async (page) => {
  await page.goto(room.base);
  await page.waitForSelector('.story-row');
  await page.click('.choices button');
  assert.equal(await page.evaluate(() => document.documentElement.dir), 'ltr');
  assert.equal(await page.locator('h1').innerText(), 'Stories');
  const left = await page.evaluate(() => [...document.querySelectorAll('h1, h2, nav a, label, button, dt, th, .verdict, .badge')].map((e) => e.firstChild?.textContent ?? '').filter((t) => /[\u0600-\u06FF]/.test(t) && t !== 'العربية'));
  assert.deepEqual(left, []);
  await page.reload();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
}));

test('digits may be Arabic-Indic, and the theme dark', () => looking({}, async (page) => {
  await page.goto(room.base);
  await page.waitForSelector('.story-row');
  await page.click('.choices button:nth-child(2)');
  assert.match(await page.locator('.view-head .meta').innerText(), /[٠-٩]/);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.click('.choices button:nth-child(3)');
  assert.notEqual(await paper(), light);
}));

test('the page weighs less than 400 KB with its fonts', () => looking({}, async (page) => {
  let bytes = 0;
  page.on('requestfinished', async (request) => { bytes += (await request.sizes()).responseBodySize; });
  await page.goto(`${room.base}/story/${story.story.id}`);
  await page.waitForSelector('#tallies');
  await page.waitForLoadState('load');
  await page.waitForTimeout(500);
  assert.ok(bytes > 50_000 && bytes < 400_000, `${bytes} bytes`);
}));
