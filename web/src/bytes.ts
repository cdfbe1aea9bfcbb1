// Spans are ranges of UTF-8 bytes, JavaScript counts UTF-16 units: this goes from the one to the other.
import type { Span } from './types';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class Bytes {
  private readonly bytes: Uint8Array;
  constructor(text: string) {
    this.bytes = encoder.encode(text);
  }
  slice([from, to]: Span): string {
    return decoder.decode(this.bytes.subarray(from, to));
  }
  get size(): number {
    return this.bytes.length;
  }
}

// Cuts `span` at every border of `marks`, and tells for each part which marks cover it; marks may nest and overlap.
export interface Part<M> { span: Span; marks: M[] }

export function parts_of<M extends { span: Span }>(span: Span, marks: M[]): Part<M>[] {
  const inside = marks.filter((m) => m.span[0] < span[1] && m.span[1] > span[0]);
  const borders = new Set<number>([span[0], span[1]]);
  for (const m of inside) for (const at of m.span) if (at > span[0] && at < span[1]) borders.add(at);
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(1).map((to, i) => {
    const from = sorted[i];
    return { span: [from, to] as Span, marks: inside.filter((m) => m.span[0] <= from && m.span[1] >= to) };
  });
}
