import { readFileSync } from 'node:fs';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { sourceOffset } from '../../corpus/document.ts';
import { cleanText, type SourceFormat } from '../clean.ts';
import { bulletMark } from './canonical-writer.ts';
import { isBlank } from './source-lines.ts';
import { countWords } from './vocabulary.ts';

const note = readFileSync(new URL('../../corpus/documents/erhvervssamarbejder/notat.txt', import.meta.url), 'utf8');

interface MapReading {
  /** Canonical characters that do not come from where the map says. */
  readonly wrong: string[];
  /** What of the source nothing maps to, white space apart. */
  readonly skipped: string[];
}

function readMap(source: string, format: SourceFormat): MapReading {
  const { text, sourceMap } = cleanText(source, format, countWords([source]));
  const kept = new Uint8Array(source.length);
  const wrong: string[] = [];
  let last = -1;
  for (let at = 0; at < text.length; at++) {
    const from = sourceOffset(sourceMap, at);
    const character = text[at] ?? '';
    if (from === undefined) {
      if (![' ', '\n', '|', bulletMark].includes(character)) wrong.push(`${at} has no source: ${character}`);
      continue;
    }
    if (source[from] !== character || from <= last) wrong.push(`${at} is not from ${from}: ${character}`);
    last = from;
    kept[from] = 1;
  }
  const skipped: string[] = [];
  let run = '';
  for (let at = 0; at <= source.length; at++) {
    const character = source[at] ?? '\n';
    if (kept[at] === 0 && !isBlank(character)) run += character;
    else if (run !== '' && (kept[at] === 1 || character === '\n')) {
      skipped.push(run);
      run = '';
    }
  }
  return { wrong, skipped };
}

const words = fc.constantFrom(
  'erhvervs',
  'samarbejde',
  'Nordby',
  'EU',
  'vækst-',
  'og',
  'til',
  '10-12',
  '2,6',
  '1.9',
  'Faaborg-Midtfyn',
  'ø',
  'kr.',
  'Byen:',
  '”citat”',
  '🚢',
);
const line = fc.array(words, { minLength: 1, maxLength: 9 }).map((each) => each.join(' '));
const lineStart = fc.constantFrom('', '', '', ' ', '• ', '\uf0b7 ', '- ', '* ', '1. ');
const lineEnd = fc.constantFrom(
  '\n',
  '\n',
  '\n\n',
  '\n \n',
  '-\n',
  '-\n\n',
  '  \r\n',
  '\r\n\r\n',
  '\u00ad\n',
  '\n\n\n',
);
const document = fc
  .array(fc.tuple(lineStart, line, lineEnd), { minLength: 1, maxLength: 30 })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));

describe('the source map', () => {
  test('leaves out of the note only line-end hyphens, bullets and the printed page number', () => {
    const { wrong, skipped } = readMap(note, 'txt');
    expect(wrong).toEqual([]);
    expect(skipped.filter((each) => !['-', '•', '\uf0b7'].includes(each))).toEqual(['9']);
  });

  test('leaves out of any plain document only line-end hyphens and bullets', () => {
    fc.assert(
      fc.property(document, (source) => {
        const lines = source.split('\n').map((each) => each.trim());
        const { wrong, skipped } = readMap(source, 'txt');
        const lost = skipped.filter((each) => {
          const isHyphen = each === '-' && lines.some((text) => text.endsWith('-'));
          return (
            !isHyphen && !(['•', '\uf0b7', '-', '*'].includes(each) && lines.some((text) => text.startsWith(each)))
          );
        });
        expect({ wrong, lost }).toEqual({ wrong: [], lost: [] });
      }),
    );
  });

  test('leaves out of Markdown no letter or number that is not markup', () => {
    fc.assert(
      fc.property(document, (source) => {
        const { wrong, skipped } = readMap(source, 'md');
        expect({ wrong, lost: skipped.filter((each) => /[\p{L}\p{N}]/u.test(each)) }).toEqual({ wrong: [], lost: [] });
      }),
    );
  });

  test('holds for any string, in either format', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom<SourceFormat>('txt', 'md'), (source, format) => {
        expect(readMap(source, format).wrong).toEqual([]);
      }),
    );
  });
});
