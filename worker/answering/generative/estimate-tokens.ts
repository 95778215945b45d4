/** Danish takes about three characters a token in the usual vocabularies; rounded up, so that a ceiling holds. */
const charactersPerToken = 3;

/** How many tokens a text fills, roughly and rather too many than too few: no server says so before it is asked. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}
