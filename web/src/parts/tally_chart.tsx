// A tally drawn: steps over time, one line for each root, ranges as bands, open ends as arrows, the two values that clash or
// follow each other joined; where all values are of one day, the roots stand below each other on one axis of values.
import type { ArticleHead, Tally, TallyEntry } from '../types';
import { bounds_told, day, number } from '../format';
import { refine } from '../route';
import { words } from '../words/words';

const kWidth = 560, kHeight = 190, kSide = 62, kTop = 14, kBottom = 28, kRow = 26;

interface Point { entry: TallyEntry; day: number; told: boolean; low: number; high: number; open: -1 | 0 | 1 }
type Articles = Map<string, ArticleHead>;
type Scale = (value: number) => number;

// The day that the text tells, else the day of printing.
function point_of(entry: TallyEntry, articles: Articles): Point | null {
  const told = entry.date?.to ?? entry.date?.from, printed = articles.get(entry.article)?.published;
  const iso = told ?? printed?.to ?? printed?.from;
  if (!iso || (entry.low === null && entry.high === null)) return null;
  const low = entry.low ?? entry.high!, high = entry.high ?? low;
  return { entry, day: Date.parse(`${iso}T00:00:00Z`), told: !!told, low, high, open: entry.high === null ? 1 : entry.low === null ? -1 : 0 };
}

function lines_of(points: Point[]): [string, Point[]][] {
  const lines = new Map<string, Point[]>();
  for (const p of points) lines.set(p.entry.root ?? '', [...(lines.get(p.entry.root ?? '') ?? []), p]);
  for (const line of lines.values()) line.sort((a, b) => a.day - b.day);
  return [...lines];
}

// Logarithmic where the values differ more than thirtyfold, so that the small ones stay apart; from 0 otherwise.
function scale_of(points: Point[]): { share: Scale; ticks: number[] } {
  const values = points.flatMap((p) => [p.low, p.high]);
  const most = Math.max(...values, 1), least = Math.min(...values.filter((v) => v > 0), most);
  if (most / least > 30) return { share: (v) => Math.log(Math.max(v, least) / least) / Math.log(most / least), ticks: [least, Math.sqrt(least * most), most] };
  const step = 10 ** Math.floor(Math.log10(most)), top = Math.ceil(most / (step / 2)) * (step / 2);
  return { share: (v) => v / top, ticks: [0, top / 2, top] };
}

function shown_tick(v: number): string {
  return number(v >= 100 ? Number(v.toPrecision(2)) : Math.round(v * 10) / 10);
}

// The points that the tally's reason names, in its order.
function named_by_reason(tally: Tally, points: Point[]): Point[] {
  const values = tally.reason?.values ?? [];
  return values.map((v) => points.find((p) => v.low === p.entry.low && v.high === p.entry.high)).filter((p): p is Point => p !== undefined);
}

function Dot({ p, x, y, marked }: { p: Point; x: number; y: number; marked: boolean }) {
  const ask = (): void => refine({ item: p.entry.figure }, false);
  const label = `${bounds_told(p.entry.low, p.entry.high, p.entry.qualifier)}, ${p.entry.root ?? words().own_voice}, ${day(new Date(p.day).toISOString().slice(0, 10))}`;
  return (
    <g class={`dot${marked ? ' marked' : ''}`} tabindex={0} role="button" aria-label={label} onClick={ask} onKeyDown={(e) => { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); ask(); } }}>
      <title>{label}</title>
      <circle cx={x} cy={y} r="12" class="reach" />
      {marked && <circle cx={x} cy={y} r="9" class="ring" />}
      <circle cx={x} cy={y} r="5" class={p.told ? 'told' : 'printed'} />
    </g>
  );
}

interface Drawing { tally: Tally; lines: [string, Point[]][]; share: Scale; ticks: number[]; rtl: boolean }

// Days along, values upward.
function OverTime({ tally, lines, share, ticks, rtl }: Drawing) {
  const days = lines.flatMap(([, points]) => points.map((p) => p.day));
  const first = Math.min(...days), last = Math.max(...days);
  const x = (t: number): number => {
    const along = kSide + ((t - first) / (last - first)) * (kWidth - kSide - 24);
    return rtl ? kWidth - along : along;
  };
  const y = (v: number): number => kHeight - kBottom - share(v) * (kHeight - kTop - kBottom);
  const steps = (points: Point[]): string => points.map((p, i) => (i === 0 ? `M${x(p.day)},${y(p.low)}` : `H${x(p.day)}V${y(p.low)}`)).join('');
  const all_days = [...new Set(days)].sort((a, b) => a - b);
  const shown = all_days.length <= 4 ? all_days : [first, all_days[Math.floor(all_days.length / 2)], last];
  const marked = named_by_reason(tally, lines.flatMap(([, points]) => points));
  return (
    <svg viewBox={`0 0 ${kWidth} ${kHeight}`} role="group" aria-label={words().chart}>
      {ticks.map((v) => (
        <g key={v} class="grid">
          <line x1={rtl ? 12 : kSide} x2={rtl ? kWidth - kSide : kWidth - 12} y1={y(v)} y2={y(v)} />
          <text x={rtl ? kWidth - 4 : 4} y={y(v) + 4} text-anchor={rtl ? 'end' : 'start'} direction="ltr">{shown_tick(v)}</text>
        </g>
      ))}
      {shown.map((t, i) => (
        <text key={t} class="day" x={x(t)} y={kHeight - 6} text-anchor={i === 0 ? 'start' : i === shown.length - 1 ? 'end' : 'middle'} direction={rtl ? 'rtl' : 'ltr'}>
          {day(new Date(t).toISOString().slice(0, 10))}
        </text>
      ))}
      {marked.length === 2 && <line class={`between ${tally.verdict}`} x1={x(marked[0].day)} y1={y(marked[0].low)} x2={x(marked[1].day)} y2={y(marked[1].low)} />}
      {lines.map(([root, points], i) => (
        <g key={root} class={`line line-${i % 6}`}>
          <path d={steps(points)} />
          {points.map((p) => (
            <g key={p.entry.figure}>
              {p.low !== p.high && <line class="band" x1={x(p.day)} x2={x(p.day)} y1={y(p.low)} y2={y(p.high)} />}
              {p.open !== 0 && <path class="open" d={`M${x(p.day)},${y(p.low)}v${-p.open * 16}m-4,${p.open * 5}l4,${-p.open * 5}l4,${p.open * 5}`} />}
              <Dot p={p} x={x(p.day)} y={y(p.low)} marked={marked.includes(p)} />
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

// Values along, a row for each root.
function OnOneDay({ tally, lines, share, ticks, rtl }: Drawing) {
  const height = lines.length * kRow + kTop + kBottom, marked = named_by_reason(tally, lines.flatMap(([, points]) => points));
  const x = (v: number): number => {
    const along = 16 + share(v) * (kWidth - 70);
    return rtl ? kWidth - along : along;
  };
  return (
    <svg viewBox={`0 0 ${kWidth} ${height}`} role="group" aria-label={words().chart}>
      {ticks.map((v) => (
        <g key={v} class="grid">
          <line x1={x(v)} x2={x(v)} y1={kTop - 6} y2={height - kBottom} />
          <text x={x(v)} y={height - 8} text-anchor="middle" direction="ltr">{shown_tick(v)}</text>
        </g>
      ))}
      {lines.map(([root, points], i) => {
        const y = kTop + i * kRow + kRow / 2, along = (rtl ? -1 : 1);
        return (
          <g key={root} class={`line line-${i % 6}`}>
            {points.map((p) => (
              <g key={p.entry.figure}>
                {p.low !== p.high && <line class="band" x1={x(p.low)} x2={x(p.high)} y1={y} y2={y} />}
                {p.open !== 0 && <path class="open" d={`M${x(p.low)},${y}h${along * p.open * 28}m${-along * p.open * 5},-4l${along * p.open * 5},4l${-along * p.open * 5},4`} />}
                <Dot p={p} x={x(p.low)} y={y} marked={marked.includes(p)} />
              </g>
            ))}
          </g>
        );
      })}
    </svg>
  );
}

export function TallyChart({ tally, articles, label }: { tally: Tally; articles: Articles; label: string }) {
  const w = words(), rtl = document.documentElement.dir === 'rtl';
  const points = tally.entries.map((e) => point_of(e, articles)).filter((p): p is Point => p !== null);
  if (points.length < 2) return null;
  const lines = lines_of(points), one_day = new Set(points.map((p) => p.day)).size === 1;
  const drawing: Drawing = { tally, lines, ...scale_of(points), rtl };
  return (
    <figure class="chart" role="group" aria-label={label}>
      {one_day ? <OnOneDay {...drawing} /> : <OverTime {...drawing} />}
      <figcaption>
        {lines.map(([root, its], i) => <span key={root} class={`key line-${i % 6}`}> <bdi dir="auto">{root || w.own_voice}</bdi> <span>{[...new Set(its.map((p) => bounds_told(p.entry.low, p.entry.high, p.entry.qualifier)))].slice(0, 4).join(' · ')}</span></span>)}
        {' '}<span class="quiet">{one_day ? `${w.all_days_one}: ${day(new Date(points[0].day).toISOString().slice(0, 10))}. ` : ''}{points.some((p) => !p.told) ? w.day_of_print : ''}{points.length < tally.entries.length ? ` ${w.undrawn}` : ''}</span>
      </figcaption>
    </figure>
  );
}
