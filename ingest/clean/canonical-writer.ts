import type { SourceMap } from '../../corpus/document.ts';
import { isBlank, type Span } from './source-lines.ts';

/** The bullet that every bullet of a source becomes. */
export const bulletMark = '•';

/** Writes canonical text and keeps, for every character taken from the source, where it came from. */
export class CanonicalWriter {
  readonly #source: string;
  readonly #parts: string[] = [];
  readonly #runs: [number, number, number][] = [];
  readonly #pageStarts = [0];
  #length = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** UTF-16 length of what is written. */
  get length(): number {
    return this.#length;
  }

  /** Makes the pages up to `page` (1-based) start here, where they have not started yet. */
  startPage(page: number): void {
    while (this.#pageStarts.length < page) this.#pageStarts.push(this.#length);
  }

  /** Appends text that the source does not have: white space and the bullet. */
  write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Appends parts of the source as one line; white space inside it becomes one space, at its ends none. */
  copy(spans: readonly Span[]): void {
    let blanks: Span[] = [];
    let begun = false;
    for (const [start, end] of spans) {
      let at = start;
      while (at < end) {
        const from = at;
        const blank = isBlank(this.#source[at] ?? '');
        while (at < end && isBlank(this.#source[at] ?? '') === blank) at++;
        if (blank) {
          blanks.push([from, at]);
          continue;
        }
        if (begun) this.#copySpace(blanks);
        this.#copyRun(from, at);
        blanks = [];
        begun = true;
      }
    }
  }

  #copySpace(blanks: readonly Span[]): void {
    const text = blanks.map(([start, end]) => this.#source.slice(start, end)).join('');
    // A soft hyphen or zero-width character between letters separates nothing.
    if (/^[\u00ad\u200b\u2060\ufeff]*$/u.test(text)) return;
    const first = blanks[0];
    if (first !== undefined && text.startsWith(' ')) this.#copyRun(first[0], first[0] + 1);
    else this.write(' ');
  }

  #copyRun(start: number, end: number): void {
    const last = this.#runs.at(-1);
    if (last !== undefined && last[0] + last[2] === this.#length && last[1] + last[2] === start) last[2] += end - start;
    else this.#runs.push([this.#length, start, end - start]);
    this.write(this.#source.slice(start, end));
  }

  finish(): { text: string; sourceMap: SourceMap; pageStarts: number[] } {
    return { text: this.#parts.join(''), sourceMap: this.#runs, pageStarts: this.#pageStarts };
  }
}
