import { headingName } from '../../../corpus/heading-name.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { isAbout } from './fact-features.ts';
import { isCell } from './read-sentence.ts';

/** What is said of a span: under the name of its section, with its label in lower case when the span begins with it. */
export function framed(asked: Understanding, passage: Passage, text: string): string {
  return closed(underItsName(asked, passage, inRunningText(text)));
}

/** With a full stop, unless a mark closes it already. */
function closed(text: string): string {
  return /[.!?…:;]$/u.test(text) ? text : `${text}.`;
}

function underItsName({ subjects }: Understanding, passage: Passage, value: string): string {
  if (passage.kind !== 'field') return value;
  const section =
    subjects.find(({ name }) => isAbout(passage, name))?.name ?? passage.headingPath.map(headingName).at(-1);
  // What opens with the name says itself what it is about.
  if (section === undefined || value.startsWith(section)) return value;
  const { label } = passage;
  // The names in a table's first column may stand under no head.
  if (label === undefined || label === '') return `${section}: ${value}`;
  const named = `${section}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  if (value.startsWith(label)) return `${named}: ${value.slice(label.length).replace(/^[:\s*]+/u, '')}`;
  if (!isCell(passage)) return `${section}: ${value}`;
  const headings = passage.headingPath.map(headingName);
  const within = headings.slice(-2).filter((heading) => heading !== section);
  return `${named}${within.length === 0 ? '' : ` (${within.join(', ')})`}: ${value}`;
}

/** List marks and line ends become semicolons and spaces; a sentence that goes on in its bullets is said as one. */
export function inRunningText(text: string): string {
  return text
    .replace(/^(?:[•\s]|–\s)+/u, '')
    .replace(/(,|,?\s(?:og|samt|eller|at|om))\s*\n\s*•\s*/gu, '$1 ')
    .replace(/\s*\n\s*•\s*/gu, '; ')
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/:;/gu, ':');
}
