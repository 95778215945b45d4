import { finiteVerb, openEnded } from '../outline/closed-classes.ts';

const labelled = /^(\p{Lu}[^.,:;!?\n]{1,58}):(?:\s+(?=\S)|$)/u;
const mostLabelWords = 5;
const named =
  /^(\p{Lu}[^.,:;!?\n]{1,70}?)(?:,? (?:som|der|hvor) (?=\p{Ll})|, (?=(?:skal|er|har|vil|kan|består|omfatter)\s)| [\u2013\u2014-] (?=\S))/u;
const mostNameWords = 9;

/** The label of a labelled line ("Finansiering: …" → "Finansiering"), also of one with nothing after the colon. */
export function fieldLabel(text: string): string | undefined {
  const label = labelled.exec(text)?.[1];
  if (label === undefined || label.split(/\s+/u).length > mostLabelWords) return undefined;
  return openEnded.test(label) || finiteVerb.test(label) ? undefined : label;
}

/** The name that an item opens with, up to its relative clause, its verb after a comma, or a dash. */
export function itemName(text: string): string | undefined {
  const name = named.exec(text)?.[1];
  if (name === undefined || name.split(/\s+/u).length > mostNameWords) return undefined;
  return openEnded.test(name) || finiteVerb.test(name) ? undefined : name;
}
