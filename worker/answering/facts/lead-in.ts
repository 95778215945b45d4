import type { Passage } from '../../../corpus/passage.ts';

/** What announces the bullets of a list; empty for other passages, and for the announcement itself. */
export function announcementOf({ kind, text }: Passage, sentence: string): string {
  const [opening = '', ...bullets] = text.split('\n');
  return kind === 'list' && bullets.length > 0 && !opening.includes(sentence) ? opening : '';
}

/**
 * Whether a sentence is only begun and goes on in the bullets after it: it ends in a colon, or in the middle ("Kontoret
 * foreslår,"). A bullet that ends so goes on in the next one and announces nothing.
 */
export function isLeadIn(sentence: string): boolean {
  return sentence.endsWith(':') || (/(?:,|\s(?:at|om))$/u.test(sentence) && !sentence.startsWith('•'));
}
