import { fold } from '../../../corpus/danish/folding.ts';
import { namingWords } from '../../../corpus/danish/lexicon/forms.ts';
import { partVerbs, sortFollowers, venuePrepositions } from '../../../corpus/danish/lexicon/sorts.ts';
import { isContent, type Word } from '../words.ts';

const naming = new Set(namingWords.filter((word) => word !== 'hvem').map(fold));
const followers = new Set(sortFollowers.map(fold));
const verbs = new Set(partVerbs.map(fold));
const prepositions = new Set(venuePrepositions.map(fold));

const ofWhole = new Set(['af', 'i', 'hos']);

/**
 * "Hvilket museum har …", "hvilke af museerne er …": the noun that says what sort of thing is asked for, whatever the
 * documents call it. Undefined when the question does not name a sort so.
 */
export function askedSort(words: readonly Word[]): Word | undefined {
  const at = words.findIndex(({ folded }) => naming.has(folded));
  if (at < 0) return undefined;
  const from = words[at + 1]?.folded === 'af' ? at + 2 : at + 1;
  const noun = words[from]?.folded === 'de' ? words[from + 1] : words[from];
  const next = noun === undefined ? undefined : words[words.indexOf(noun) + 1];
  if (noun === undefined || next === undefined || !isContent(noun) || noun.stem.startsWith('kommun')) return undefined;
  // "Hvilket medlem af Åringen har …"
  const isOfName = ofWhole.has(next.folded) && /^\p{Lu}/u.test(words[words.indexOf(next) + 1]?.text ?? '');
  return isOfName || followers.has(next.folded) ? noun : undefined;
}

/** "Hvilke museer er … med i?": by its grammar the sort is something one takes part in. */
export function isSortOfVenue(words: readonly Word[]): boolean {
  const sort = askedSort(words);
  const verb = sort === undefined ? undefined : words[words.indexOf(sort) + 1];
  return verb !== undefined && verbs.has(verb.folded) && prepositions.has(words.at(-1)?.folded ?? '');
}

/** "Hvilken kommune køber …", "hvem af kommunerne …": the word by which one of several municipalities is asked for. */
export function askedMunicipality(words: readonly Word[]): Word | undefined {
  return words.find(({ stem }, at) => {
    const [before, earlier] = [words[at - 1]?.folded ?? '', words[at - 2]?.folded ?? ''];
    const isOneOf = before === 'af' && (naming.has(earlier) || earlier === 'hvem');
    return stem.startsWith('kommun') && (naming.has(before) || isOneOf);
  });
}
