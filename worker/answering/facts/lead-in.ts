/**
 * Whether a sentence is only begun and goes on in the bullets after it: it ends in a colon, or in the middle ("Kontoret
 * foreslår,"). A bullet that ends so goes on in the next one and announces nothing.
 */
export function isLeadIn(sentence: string): boolean {
  return sentence.endsWith(':') || (/(?:,|\s(?:at|om))$/u.test(sentence) && !sentence.startsWith('•'));
}
