// The page as it was read, byte for byte in UTF-8: what went into the article stands plain, what was dropped is struck out with
// its reason, and the bytes that were asked for are marked and scrolled to.
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Block, Dropped, Span } from '../types';
import { Bytes, parts_of } from '../bytes';
import { named } from '../words/words';

interface Mark { span: Span; kind: 'kept' | 'dropped' | 'chosen'; title?: string }

const kLongest = 400_000; // bytes that are shown at once

function marks_of(blocks: Block[], dropped: Dropped[], chosen: Span | null): Mark[] {
  return [
    ...blocks.map((b): Mark => ({ span: b.source, kind: 'kept' })),
    ...dropped.map((d): Mark => ({ span: d.span, kind: 'dropped', title: [named('reasons', d.reason), d.rule].filter(Boolean).join(' · ') })),
    ...(chosen ? [{ span: chosen, kind: 'chosen' } as Mark] : []),
  ];
}

export function PageText({ text, blocks, dropped, chosen }: { text: string; blocks: Block[]; dropped: Dropped[]; chosen: Span | null }) {
  const frame = useRef<HTMLPreElement>(null);
  const bytes = useMemo(() => new Bytes(text), [text]);
  const from = chosen ? Math.max(0, chosen[0] - kLongest / 2) : 0, to = Math.min(bytes.size, from + kLongest);
  useEffect(() => {
    const mark = frame.current?.querySelector('mark');
    if (mark && frame.current) frame.current.scrollTop = mark.offsetTop - frame.current.clientHeight / 3;
  }, [text, chosen?.[0]]);
  return (
    <pre dir="auto" tabIndex={0} ref={frame}>
      {from > 0 && '…\n'}
      {parts_of([from, to], marks_of(blocks, dropped, chosen)).map((part) => {
        const words = bytes.slice(part.span), kinds = part.marks.map((m) => m.kind);
        if (kinds.includes('chosen')) return <mark key={part.span[0]}>{words}</mark>;
        const out = part.marks.find((m) => m.kind === 'dropped');
        if (out) return <del key={part.span[0]} title={out.title}>{words}</del>;
        return <span key={part.span[0]} class={kinds.includes('kept') ? 'kept' : 'around'}>{words}</span>;
      })}
      {to < bytes.size && '\n…'}
    </pre>
  );
}
