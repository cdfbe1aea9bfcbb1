// Builds the page into a folder (the first argument): script, style, fonts and map, each also gzipped, with names that
// tell their content, so that browsers may keep them for ever. Needs nothing but what package.json pins.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { small_map } from './map.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, 'dist');
const modules = join(here, 'node_modules');

function put(name, bytes) {
  writeFileSync(join(out, name), bytes);
  if (!name.endsWith('.woff2')) writeFileSync(join(out, name + '.gz'), gzipSync(bytes, { level: 9 }));
}

function named(name, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  const full = `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  put(full, bytes);
  return full;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

let style = readFileSync(join(here, 'src/style.css'), 'utf8');
for (const script of ['arabic', 'latin'])
  for (const weight of [400, 600]) {
    const file = `ibm-plex-sans-arabic-${script}-${weight}-normal.woff2`;
    const bytes = readFileSync(join(modules, '@fontsource/ibm-plex-sans-arabic/files', file));
    style = style.replaceAll(`font:${script}-${weight}`, named(`plex-${script}-${weight}.woff2`, bytes));
  }
style = (await esbuild.transform(style, { loader: 'css', minify: true })).code;

const world = JSON.parse(readFileSync(join(modules, 'world-atlas/countries-50m.json'), 'utf8'));
const map = named('countries.json', Buffer.from(JSON.stringify(small_map(world))));
const script = await esbuild.build({
  entryPoints: [join(here, 'src/main.tsx')],
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  target: 'es2021',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { COUNTRIES: JSON.stringify(`/${map}`) },
  legalComments: 'none',
});

const html = readFileSync(join(here, 'src/index.html'), 'utf8')
  .replace('{{style}}', `/${named('isnad.css', Buffer.from(style))}`)
  .replace('{{script}}', `/${named('isnad.js', Buffer.from(script.outputFiles[0].contents))}`);
put('index.html', Buffer.from(html));
put('icon.svg', readFileSync(join(here, 'src/icon.svg')));
