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

  /** Appends a part of the source; white space inside it becomes one space, at its ends none. */
  copy([start, end]: Span): void {
    let at = start;
    while (at < end) {
      let stop = at;
      while (stop < end && !isBlank(this.#source[stop] ?? '')) stop++;
      if (stop > at) this.#copyRun(at, stop);
      at = stop;
      while (at < end && isBlank(this.#source[at] ?? '')) at++;
      if (stop > start && at < end && !isInsideWord(this.#source, stop, at)) {
        if (this.#source[stop] === ' ') this.#copyRun(stop, stop + 1);
        else this.write(' ');
      }
    }
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

/** A soft hyphen or zero-width character between letters separates nothing. */
function isInsideWord(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!'\u00ad\u200b\u2060\ufeff'.includes(source[at] ?? ' ')) return false;
  return true;
}
