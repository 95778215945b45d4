import { holdsPhrase } from './comparable-text.ts';

/** The forbidden phrases that the answer's text holds, in the order given. */
export function forbiddenContent(text: string, forbidden: readonly string[]): string[] {
  return forbidden.filter((phrase) => holdsPhrase(text, phrase));
}
