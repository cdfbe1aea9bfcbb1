// A tally as steps over time: one line for each root, ranges as bands, dots that can be asked.
import type { Tally, TallyEntry } from '../types';
import { bounds, day, number } from '../format';
import { refine } from '../route';
import { words } from '../words/words';

const kWidth = 560, kHeight = 150, kLeft = 54, kRight = 12, kTop = 10, kBottom = 26;
const kDay = 86400000;

interface Point { entry: TallyEntry; x: number; low: number; high: number; mid: number }

function day_of(entry: TallyEntry): number | null {
  const iso = entry.date?.to ?? entry.date?.from;
  return iso ? Date.parse(`${iso}T00:00:00Z`) : null;
}

// An open end is drawn to the known one; the sign beside the value says that it is open.
function extent(entry: TallyEntry): [number, number] {
  const low = entry.low ?? entry.high ?? 0;
  return [low, entry.high ?? low];
}

interface Scale { x: (day: number) => number; y: (value: number) => number; days: number[]; values: number[] }

// Logarithmic where the values differ more than thirtyfold, so that the small ones stay apart.
function scale_of(entries: TallyEntry[], rtl: boolean): Scale {
  const times = entries.map(day_of).filter((t): t is number => t !== null);
  const first = Math.min(...times), last = Math.max(...times, first + kDay);
  const values = entries.flatMap(extent);
  const most = Math.max(...values, 1), least = Math.min(...values.filter((v) => v > 0), most);
  const log = most / least > 30;
  const share = (v: number): number => (log ? Math.log(Math.max(v, least) / least) / Math.log(most / least || 2) : v / most);
  const plain_x = (t: number): number => kLeft + ((t - first) / (last - first)) * (kWidth - kLeft - kRight);
  return {
    x: (t) => (rtl ? kWidth - plain_x(t) : plain_x(t)),
    y: (v) => kHeight - kBottom - share(v) * (kHeight - kTop - kBottom),
    days: [first, last], values: log ? [least, Math.sqrt(least * most), most] : [0, most / 2, most],
  };
}

function lines_of(tally: Tally, scale: Scale): Map<string, Point[]> {
  const lines = new Map<string, Point[]>();
  for (const entry of tally.entries) {
    const at = day_of(entry);
    if (at === null) continue;
    const [low, high] = extent(entry);
    const line = lines.get(entry.root ?? '') ?? [];
    line.push({ entry, x: scale.x(at), low: scale.y(low), high: scale.y(high), mid: scale.y((low + high) / 2) });
    lines.set(entry.root ?? '', line);
  }
  return lines;
}

function steps(points: Point[]): string {
  return points.map((p, i) => (i === 0 ? `M${p.x},${p.mid}` : `H${p.x}V${p.mid}`)).join('');
}

export function TallyChart({ tally, label }: { tally: Tally; label: string }) {
  const rtl = document.documentElement.dir === 'rtl';
  const dated = tally.entries.filter((e) => day_of(e) !== null);
  if (dated.length < 2) return null;
  const scale = scale_of(dated, rtl);
  const lines = [...lines_of(tally, scale)];
  const axis = rtl ? kWidth - kLeft : kLeft;
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${kWidth} ${kHeight}`} role="group" aria-label={label}>
        {scale.values.map((v) => (
          <g key={v} class="grid">
            <line x1={kLeft - 4} x2={kWidth - kLeft + 4} y1={scale.y(v)} y2={scale.y(v)} />
            <text x={rtl ? axis + 8 : axis - 8} y={scale.y(v) + 4} text-anchor="end" direction="ltr">{number(Math.round(v))}</text>
          </g>
        ))}
        {scale.days.map((t, i) => (
          <text key={t} class="day" x={scale.x(t)} y={kHeight - 6} text-anchor={(i === 0) === rtl ? 'end' : 'start'} direction="ltr">
            {day(new Date(t).toISOString().slice(0, 10))}
          </text>
        ))}
        {lines.map(([root, points], i) => (
          <g key={root} class={`line line-${i % 6}`}>
            <path d={steps(points)} />
            {points.map((p) => (
              <g key={p.entry.figure}>
                {p.low !== p.high && <line class="band" x1={p.x} x2={p.x} y1={p.low} y2={p.high} />}
                <circle cx={p.x} cy={p.mid} r="5" tabindex={0} role="button" aria-label={`${bounds(p.entry.low, p.entry.high)} ${root}`}
                  onClick={() => refine({ item: p.entry.figure }, false)}
                  onKeyDown={(e) => { if (e.key === 'Enter' || e.key === ' ') refine({ item: p.entry.figure }, false); }} />
              </g>
            ))}
          </g>
        ))}
      </svg>
      <figcaption>
        {lines.map(([root], i) => <span key={root} class={`key line-${i % 6}`}><bdi dir="auto">{root || words().own_voice}</bdi></span>)}
      </figcaption>
    </figure>
  );
}
