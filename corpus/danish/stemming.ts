const vowels = 'aeiouyæåø';
const undoubled = 'bdfgklmnprst';
/** Letters (or an apostrophe) after which a final s is an ending. */
const beforeS = "abcdfghjklmnoprtvyzå'";
/** By their last letter, so that few are tried; longest first among those that end alike. */
const mainSuffixes: ReadonlyMap<string, readonly string[]> = new Map([
  ['d', ['ethed', 'ered', 'hed']],
  ['e', ['erende', 'erede', 'ende', 'erne', 'ene', 'ere', 'e']],
  ['n', ['heden', 'eren', 'en']],
  ['r', ['heder', 'erer', 'er']],
  ['s', ['erendes', 'hedens', 'endes', 'ernes', 'erens', 'erets', 'heds', 'enes', 'eres', 'ens', 'ers', 'ets', 'es']],
  ['t', ['eret', 'et']],
]);
const otherSuffixes: ReadonlyMap<string, readonly string[]> = new Map([
  ['g', ['elig', 'lig', 'ig']],
  ['s', ['els']],
]);

/** Where R1 starts: after the first non-vowel that follows a vowel, at least 3 in; or right after an apostrophe. */
function regionStart(word: string): number {
  const apostrophe = word.lastIndexOf("'");
  if (apostrophe > 0) return apostrophe + 1;
  if (word.length < 3) return word.length;
  let index = 0;
  while (index < word.length && !vowels.includes(word.charAt(index))) index++;
  while (index < word.length && vowels.includes(word.charAt(index))) index++;
  return index < word.length ? Math.max(3, index + 1) : word.length;
}

function endsInRegion(word: string, suffix: string, region: number): boolean {
  return word.length - suffix.length >= region && word.endsWith(suffix);
}

/** The first of the suffixes that the word ends with inside R1. */
function suffixOf(word: string, suffixes: ReadonlyMap<string, readonly string[]>, region: number): string | undefined {
  for (const suffix of suffixes.get(word.charAt(word.length - 1)) ?? []) {
    if (endsInRegion(word, suffix, region)) return suffix;
  }
  return undefined;
}

function dropConsonantPair(word: string, region: number): string {
  const pair = /(?:gd|dt|gt|kt)$/.test(word) && word.length - 2 >= region;
  return pair ? word.slice(0, -1) : word;
}

/**
 * The stem of one lower-case word: the Danish Snowball stemmer in its definition of 2026 (algorithms/danish.sbl of
 * snowballstem.org), which undoubles only bdfgklmnprst, starts R1 after an apostrophe ("pc'en" → "pc") and drops a
 * trailing apostrophe. It knows neither vowel change (bog/bøger) nor compounds.
 */
export function stem(word: string): string {
  const region = regionStart(word);
  let result = word;
  const main = suffixOf(result, mainSuffixes, region);
  if (main !== undefined) result = result.slice(0, -main.length);
  else if (endsInRegion(result, 's', region) && beforeS.includes(result.charAt(result.length - 2))) {
    result = result.slice(0, -1);
  }

  result = dropConsonantPair(result, region);

  if (result.endsWith('igst')) result = result.slice(0, -2);
  if (endsInRegion(result, 'løst', region)) result = result.slice(0, -1);
  else {
    const other = suffixOf(result, otherSuffixes, region);
    if (other !== undefined) result = dropConsonantPair(result.slice(0, -other.length), region);
  }

  const last = result.charAt(result.length - 1);
  if (result.length - 1 >= region && undoubled.includes(last) && result.charAt(result.length - 2) === last) {
    result = result.slice(0, -1);
  }
  return result.length > 1 && result.endsWith("'") ? result.slice(0, -1) : result;
}
