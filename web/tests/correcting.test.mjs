// Correcting as people do it: a number and its tally, two people at once, claims added, stories split and joined, entities merged.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { get, look, open_room, until } from './room.mjs';

let room;
before(async () => {
  room = await open_room();
});
after(() => room?.close());

const looking = (use, options) => look(room, options, use);

async function stories() {
  const { stories: rows } = await get(room, '/stories?limit=100');
  return Promise.all(rows.map((s) => get(room, `/stories/${s.id}`)));
}

// A toll of several figures with one plain number that no other of them has.
async function a_toll() {
  for (const story of await stories())
    for (const tally of story.tallies) {
      const lows = tally.entries.map((e) => e.low);
      const entry = tally.entries.find((e) => e.low && e.low === e.high && lows.filter((l) => l === e.low).length === 1);
      if (tally.kind === 'killed' && tally.entries.length > 1 && entry) return { story, tally, entry };
    }
  throw new Error('the samples hold no such toll');
}

// The panel may still be drawn anew while it is filled in.
async function sign(page, name) {
  const open = page.locator('input[name=who]:visible');
  await open.first().waitFor();
  for (let tries = 0; tries < 100 && (await open.evaluateAll((all, who) => all.some((i) => i.value !== who), name)); ++tries)
    await open.first().fill(name);
}

const shown = (page, figure) => page.evaluate((id) => document.querySelector(`#tallies a[href*="${encodeURIComponent(id)}"]`)?.closest('tr').querySelector('.ask').textContent, figure);

test('a number is corrected in two clicks, its tally follows, undone it is as it was', () => looking(async (page) => {
  const { story, entry } = await a_toll();
  await page.goto(`${room.base}/story/${story.story.id}`);
  await page.waitForSelector('#tallies table');
  const first = await shown(page, entry.figure);
  assert.ok(first);
  await page.locator(`#tallies tr:has(a[href*="${encodeURIComponent(entry.figure)}"]) .ask`).click(); // one
  await page.waitForSelector('.explain .correct select[name=field]');
  await page.fill('.explain .correct input[name=value]', '7');
  await sign(page, 'سلمى');
  await page.fill('.explain .correct input[name=why]', 'العدد في الصورة');
  await page.click('.explain .correct button[type=submit]'); // two
  await page.waitForSelector('.explain .standing .undo');
  await until(page, ([id, was]) => document.querySelector(`#tallies a[href*="${encodeURIComponent(id)}"]`)?.closest('tr').querySelector('.ask').textContent !== was, [entry.figure, first]);
  const now = (await get(room, `/stories/${story.story.id}`)).tallies.flatMap((t) => t.entries).find((e) => e.figure === entry.figure);
  assert.equal(now.low, 7);
  assert.match(await page.locator('.explain .standing').innerText(), /سلمى/);
  await page.locator('.explain .standing .undo').focus();
  await page.keyboard.press('Enter');
  await until(page, ([id, was]) => document.querySelector(`#tallies a[href*="${encodeURIComponent(id)}"]`)?.closest('tr').querySelector('.ask').textContent === was, [entry.figure, first]);
  assert.deepEqual((await get(room, `/stories/${story.story.id}`)).tallies, story.tallies);
}));

test('the later of two people sees both values and decides', async () => {
  const { story, entry } = await a_toll();
  const address = `${room.base}/article/${entry.article}?item=${encodeURIComponent(entry.figure)}`;
  await looking(async (one) => looking(async (two) => {
    for (const [page, name, value] of [[one, 'سلمى', '8'], [two, 'Karim', '9']]) {
      await page.goto(address);
      await page.waitForSelector('.explain .correct input[name=value]');
      await page.fill('.explain .correct input[name=value]', value);
      await sign(page, name);
    }
    await one.click('.explain .correct button[type=submit]');
    await one.waitForSelector('.explain .standing .undo');
    await two.click('.explain .correct button[type=submit]');
    await two.waitForSelector('.explain .conflict');
    const told = await two.locator('.explain .conflict').innerText();
    assert.match(told, /سلمى/);
    assert.match(told, /8/);
    assert.match(told, /9/);
    assert.equal((await get(room, `/items/${encodeURIComponent(entry.figure)}`)).item.low, 8); // not overwritten
    await two.locator('.explain .conflict button').first().click();
    await until(two, () => !document.querySelector('.explain .conflict') && document.querySelectorAll('.explain .standing li').length === 2);
    assert.equal((await get(room, `/items/${encodeURIComponent(entry.figure)}`)).item.low, 9);
    for (let left = 2; left > 0; --left) {
      await two.locator('.explain .standing .undo').first().click();
      await until(two, (n) => document.querySelectorAll('.explain .standing li').length === n, left - 1);
    }
  }, { language: 'en' }));
  assert.deepEqual((await get(room, `/stories/${story.story.id}`)).tallies, story.tallies);
});

test('what is rejected leaves its tally and comes back', () => looking(async (page) => {
  const { story, entry } = await a_toll();
  await page.goto(`${room.base}/story/${story.story.id}?item=${encodeURIComponent(entry.figure)}`);
  await page.waitForSelector('.explain .correct select[name=field]');
  await sign(page, 'سلمى');
  await page.locator('.explain .correct .buttons button').nth(2).click();
  await until(page, (id) => !document.querySelector(`#tallies a[href*="${encodeURIComponent(id)}"]`), entry.figure);
  await page.locator('.explain .standing .undo').click();
  await until(page, (id) => document.querySelector(`#tallies a[href*="${encodeURIComponent(id)}"]`), entry.figure);
}));

test('a claim that the machine missed is added from words that are selected', () => looking(async (page) => {
  const { story, entry } = await a_toll();
  const { article } = await get(room, `/articles/${entry.article}`);
  await page.goto(`${room.base}/article/${article.id}`);
  await page.waitForSelector('.text [data-begin]');
  const words = await page.evaluate(() => {
    const block = [...document.querySelectorAll('.text p[data-begin]')].at(-1), walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const text = walk.nextNode(), end = text.data.indexOf(' ', 8), range = document.createRange();
    range.setStart(text, 0);
    range.setEnd(text, end > 0 ? end : text.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return range.toString().trim();
  });
  await page.locator('.add-claim summary').click();
  await page.locator('.add-claim .buttons button').first().click();
  assert.equal(await page.inputValue('.add-claim input[name=words]'), words);
  await page.selectOption('.add-claim select[name=kind]', 'wounded');
  await page.fill('.add-claim input[name=value]', '41');
  await sign(page, 'سلمى');
  await page.click('.add-claim button[type=submit]');
  await page.waitForSelector('.explain blockquote mark');
  assert.equal(await page.locator('.explain blockquote mark').innerText(), words);
  const id = new URL(page.url()).searchParams.get('item');
  const tallies = (await get(room, `/stories/${story.story.id}`)).tallies;
  assert.ok(tallies.some((t) => t.kind === 'wounded' && t.entries.some((e) => e.figure === id && e.low === 41)));
  await page.goto(`${room.base}/corrections`);
  await page.locator('tbody tr .undo').first().click();
  await page.waitForSelector('tr.undone');
  assert.deepEqual((await get(room, `/stories/${story.story.id}`)).tallies, story.tallies);
}));

test('a story is split, joined again, and all is as it was', () => looking(async (page) => {
  const before = (await stories()).map((s) => s.story);
  const story = before.find((s) => s.articles.length > 2);
  await page.goto(`${room.base}/story/${story.id}`);
  await page.locator('.ruling summary').last().click();
  await page.locator('.choice input').last().check();
  await sign(page, 'سلمى');
  await page.click('button[name=split]');
  await until(page, (id) => !location.pathname.endsWith(id), story.id);
  const own = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1));
  assert.deepEqual((await get(room, `/stories/${own}`)).story.articles, [story.articles.at(-1)]);
  assert.equal((await get(room, `/stories/${story.id}`)).story.articles.length, story.articles.length - 1);
  await page.waitForSelector('#sources');
  await page.locator('.ruling summary').last().click();
  await page.fill('.picker input[name=other]', story.title.split(' ').slice(0, 2).join(' '));
  await page.locator('.found .pick').first().waitFor();
  for (const pick of await page.locator('.found .pick').all()) if ((await pick.innerText()).includes(story.title)) { await pick.click(); break; }
  await page.click('button[name=join]');
  await until(page, (id) => location.pathname.endsWith(id), story.id);
  assert.deepEqual(new Set((await get(room, `/stories/${story.id}`)).story.articles), new Set(story.articles));
  await page.goto(`${room.base}/corrections`);
  for (let left = 2; left > 0; --left) {
    await page.waitForSelector('tbody tr .undo');
    const open = await page.locator('.corrections tbody tr .undo').count();
    await page.locator('.corrections tbody tr .undo').first().click();
    await until(page, (n) => document.querySelectorAll('.corrections tbody tr .undo').length === n, open - 1);
  }
  assert.deepEqual((await stories()).map((s) => s.story), before);
}));

test('an article is marked as a copy, and as none', () => looking(async (page) => {
  const story = (await stories()).map((s) => s.story).find((s) => s.articles.length > 1 && s.copies.length === 0);
  await page.goto(`${room.base}/story/${story.id}`);
  await page.locator('.ruling summary').last().click();
  await page.locator('.choice input').last().check();
  await sign(page, 'سلمى');
  await page.selectOption('select[name=original]', story.articles[0]);
  await page.click('button[name=copy]');
  await until(page, () => document.querySelectorAll('#sources .tree ul li').length === 1);
  assert.deepEqual((await get(room, `/stories/${story.id}`)).story.copies, [[story.articles[0], story.articles.at(-1)]]);
  await page.locator('.ruling .standing .undo').first().click();
  await until(page, () => document.querySelectorAll('#sources .tree ul li').length === 0);
}));

test('two entities are merged, and are two again', () => looking(async (page) => {
  const { articles } = (await stories())[0];
  const { names } = await get(room, `/articles/${articles[0].id}`);
  const places = [...new Set(names.filter((n) => n.kind === 'place' && n.entity).map((n) => n.entity))];
  const [one, two] = await Promise.all(places.slice(0, 2).map(async (id) => (await get(room, `/entities/${id}`)).entity));
  await page.goto(`${room.base}/entity/${one.id}`);
  await page.locator('.ruling summary').click();
  await sign(page, 'Karim');
  await page.fill('.picker input[name=other]', two.name);
  await page.locator(`.found .pick:has-text("${two.name}")`).first().click();
  const chosen = decodeURIComponent((await page.locator('.picker p a').getAttribute('href')).split('/').at(-1));
  const other = (await get(room, `/entities/${chosen}`)).entity;
  await page.click('button[name=merge]');
  await page.waitForURL(new RegExp(chosen));
  const whole = (await get(room, `/entities/${chosen}`)).entity;
  assert.deepEqual(new Set(whole.aliases), new Set([...one.aliases, ...other.aliases]));
  await page.waitForSelector('.ruling summary');
  await page.locator('.ruling summary').click();
  await page.locator('.ruling .standing .undo').first().click();
  await until(page, async ([base, id]) => (await fetch(`${base}/api/v1/entities/${id}`)).status === 200, [room.base, one.id]);
  assert.deepEqual((await get(room, `/entities/${chosen}`)).entity, other);
}, { language: 'en' }));

test('corrections count as a report of quality', () => looking(async (page) => {
  const { entry } = await a_toll();
  await page.goto(`${room.base}/article/${entry.article}?item=${encodeURIComponent(entry.figure)}`);
  await page.waitForSelector('.explain .correct select[name=field]');
  await sign(page, 'سلمى');
  await page.locator('.explain .correct .buttons button').nth(1).click();
  await page.waitForSelector('.explain .standing .undo');
  await page.goto(`${room.base}/corrections`);
  await page.waitForSelector('#quality tbody tr');
  assert.match(await page.locator('#quality tbody').innerText(), /100 %/);
  const file = await (await fetch(await page.locator('.exports a').getAttribute('href').then((h) => room.base + h))).text();
  assert.ok(file.trim().split('\n').every((line) => JSON.parse(line).type === 'correction'));
}));
