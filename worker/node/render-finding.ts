import type { SignalName } from '../../corpus/passage-index.ts';
import type { Found, FoundPassage } from '../answering/ports.ts';
import { wrapText } from './wrap-text.ts';

/** What a search made of a question, for `renderFinding`. */
export interface Finding {
  readonly standaloneQuestion: string;
  /** Names of what the question was taken to be about. */
  readonly subjects: readonly string[];
  readonly municipalities: readonly string[];
  readonly found: Found;
}

const signalTexts: Readonly<Record<SignalName, string>> = {
  words: 'hele ord',
  stems: 'ordstammer',
  ngrams: 'orddele',
  window: 'sætninger',
  vector: 'vektorer',
};

const barLength = 20;

/**
 * How passages were found, as terminal text in Danish: the question as understood, then each passage with rank, page,
 * heading path and score, and a bar for every signal's share.
 */
export function renderFinding({ standaloneQuestion, subjects, municipalities, found }: Finding, width: number): string {
  const understood = [
    ['Forstået som', standaloneQuestion],
    ['Handler om', subjects.join(', ')],
    ['Kommuner', municipalities.join(', ')],
    ['Dækning', `den bedste passage rummer ${percent(found.coverage)} af spørgsmålets orddele, de sjældne talt højest`],
    ['Mangler', found.degraded.includes('embedding') ? 'spørgsmålets vektor kunne ikke beregnes' : ''],
  ].flatMap(([name = '', text = '']) =>
    text === '' ? [] : [`  ${`${name}:`.padEnd(14)}${wrapText(withoutControls(text), width, ' '.repeat(16))}`],
  );
  const passages =
    found.passages.length === 0
      ? ['  Ingen passager deler noget med spørgsmålet.']
      : found.passages.map((hit, index) => renderHit(hit, index + 1, width));
  return `${['Sådan blev passagerne fundet', ...understood].join('\n')}\n\n${passages.join('\n\n')}\n`;
}

function renderHit({ passage, score, signals }: FoundPassage, rank: number, width: number): string {
  const { page, pageEnd, headingPath, label, text } = passage;
  const pages = page === pageEnd ? `side ${page}` : `side ${page}-${pageEnd}`;
  const path = [...headingPath, ...(label === undefined ? [] : [label])].join(' › ');
  const place = [pages, path, `point ${decimal(score)}`].filter((part) => part !== '').join(' · ');
  const bars = signals.map(({ name, share }) => {
    const part = score > 0 ? share / score : 0;
    const filled = Math.round(part * barLength);
    const bar = '█'.repeat(filled) + '░'.repeat(barLength - filled);
    return `      ${signalTexts[name].padEnd(11)}${bar} ${percent(part).padStart(5)}`;
  });
  const opening = text.replaceAll(/\s+/g, ' ').slice(0, width - 8);
  return [
    `  ${String(rank).padStart(2)}. ${wrapText(withoutControls(place), width, '      ')}`,
    `      ${withoutControls(opening)}${opening.length < text.length ? ' …' : ''}`,
    ...bars,
  ].join('\n');
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const decimal = (value: number) => value.toFixed(2).replace('.', ',');

/** A document may hold anything; an escape sequence must not reach the terminal. */
function withoutControls(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (character) => (character === '\n' ? '\n' : ''));
}
