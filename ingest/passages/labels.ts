import { openEnded, readsAsSentence } from '../outline/closed-classes.ts';

const labelled = /^(\p{Lu}[^.,:;!?\n]{1,58}):(?:\s+(?=\S)|$)/u;
const mostLabelWords = 5;
/** A line that leads in a list is more often cut short from a sentence. */
const mostLeadWords = 3;
const named =
  /^(\p{Lu}[^.,:;!?\n]{1,70}?)(?:,? (?:som|der|hvor) (?=\p{Ll})|, (?=(?:skal|er|har|vil|kan|består|omfatter)\s)| [\u2013\u2014-] (?=\S))/u;
const mostNameWords = 9;

/** The label of a labelled line ("Finansiering: …" → "Finansiering"), also of one with nothing after the colon. */
export function fieldLabel(text: string): string | undefined {
  const label = labelled.exec(text)?.[1];
  if (label === undefined) return undefined;
  const most = text.length > label.length + 1 ? mostLabelWords : mostLeadWords;
  if (label.split(/\s+/u).length > most) return undefined;
  return openEnded.test(label) || readsAsSentence(label) ? undefined : label;
}

/** The name that an item opens with, up to its relative clause, its verb after a comma, or a dash. */
export function itemName(text: string): string | undefined {
  const name = named.exec(text)?.[1];
  if (name === undefined || name.split(/\s+/u).length > mostNameWords) return undefined;
  return openEnded.test(name) || readsAsSentence(name) ? undefined : name;
}
