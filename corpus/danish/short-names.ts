/** Endings of a definite noun, longest first. */
const articles = ['erne', 'ene', 'ne', 'en', 'et', 'n', 't'];
const shortestSaid = 5;
const shortestNoun = 4;
/** A compound's first part has at least so many letters. */
const shortestFirst = 3;

/**
 * Whether a definite noun is what a name's word is called for short: "museet" for "Museum", "slottet" for "Slot",
 * "arkivet" for "Stadsarkivet", "korpset" for "Redningskorps".
 * @param said folded, without a genitive's -s
 * @param named one word of the name, folded
 */
export function isShortFor(said: string, named: string): boolean {
  if (said.length < shortestSaid) return false;
  if (isDefinite(said) && (said === named || isTail(said, named))) return true;
  return articles.some((article) => {
    if (!said.endsWith(article)) return false;
    const noun = said.slice(0, -article.length);
    const nouns = [noun, undoubled(noun), ...(article === 'et' ? [`${noun}um`] : [])];
    return nouns.some((one) => one.length >= shortestNoun && (one === named || isTail(one, named)));
  });
}

/** Whether a definite compound is made of two words of a name: "slotsfonden" for "Fonden … Slot". */
export function isMadeOf(said: string, named: readonly string[]): boolean {
  return named.some((first) =>
    named.some(
      (last) =>
        first !== last && isDefinite(last) && ['', 's', 'e'].some((linking) => said === `${first}${linking}${last}`),
    ),
  );
}

function isDefinite(word: string): boolean {
  return /(?:en|et|ne)$/u.test(word);
}

/** "Sønderjylland" is a place, and no land of some kind. */
function isTail(noun: string, word: string): boolean {
  return noun !== 'land' && word.length >= noun.length + shortestFirst && word.endsWith(noun);
}

/** "Slott" of "slottet": a single consonant is doubled before the article. */
function undoubled(noun: string): string {
  return /([bdfgklmnprst])\1$/u.test(noun) ? noun.slice(0, -1) : noun;
}
