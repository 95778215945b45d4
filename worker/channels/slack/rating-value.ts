/** Name of the thumbs under an answer, as Slack sends it back. */
export const actionId = 'rate';

const valueSyntax = /^([\w-]{1,64}):(up|down)$/;

/** What pressing a thumb sends back. */
export function ratingValue(answerId: string, rating: 'up' | 'down'): string {
  return `${answerId}:${rating}`;
}

/** The inverse of `ratingValue`; undefined for anything else. */
export function readRating(value: string): { readonly answerId: string; readonly rating: 'up' | 'down' } | undefined {
  const [, answerId, rating] = valueSyntax.exec(value) ?? [];
  return answerId === undefined || (rating !== 'up' && rating !== 'down') ? undefined : { answerId, rating };
}
