// The picture of the README, made anew: a story of the samples as the reading room shows it. The argument is the file.
import { a_story, open_page, open_room } from './tests/room.mjs';

const room = await open_room();
try {
  const story = await a_story(room);
  const { page } = await open_page(room, { width: 1280, height: 860 });
  await page.goto(`${room.base}/story/${story.story.id}?item=${encodeURIComponent(story.entry.figure)}`);
  await page.waitForSelector('.explain blockquote mark');
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => document.activeElement?.blur());
  await page.waitForTimeout(300);
  await page.screenshot({ path: process.argv[2] });
} finally {
  await room.close();
}
