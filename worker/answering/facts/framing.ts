import { headingName } from '../../../corpus/heading-name.ts';
import type { Passage } from '../../../corpus/passage.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { isAbout } from './fact-features.ts';

/** What is said of a span: under the name of its section, with its label in lower case when the span begins with it. */
export function framed({ subjects }: Understanding, passage: Passage, text: string): string {
  const value = inRunningText(text);
  if (passage.kind !== 'field') return value;
  const section =
    subjects.find(({ name }) => isAbout(passage, name))?.name ?? passage.headingPath.map(headingName).at(-1);
  if (section === undefined) return value;
  const { label } = passage;
  if (label === undefined || !value.startsWith(label)) return `${section}: ${value}`;
  const rest = value.slice(label.length).replace(/^[:\s*]+/u, '');
  return `${section}, ${label.charAt(0).toLowerCase()}${label.slice(1)}: ${rest}`;
}

/** List marks and line ends become semicolons and spaces. */
export function inRunningText(text: string): string {
  return text
    .replace(/^[•\s]+/u, '')
    .replace(/\s*\n\s*•\s*/gu, '; ')
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/:;/gu, ':');
}
