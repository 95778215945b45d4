const vowels = 'aeiouyæåø';
const undoubled = 'bdfgklmnprst';
/** Letters (or an apostrophe) after which a final s is an ending. */
const beforeS = "abcdfghjklmnoprtvyzå'";
/** Longest first among those that end alike. */
const mainSuffixes = [
  ...['erendes', 'erende', 'hedens', 'erede', 'ethed', 'heden', 'heder', 'endes', 'ernes', 'erens', 'erets'],
  ...['ende', 'erne', 'eren', 'erer', 'heds', 'enes', 'eres', 'eret', 'ered', 'hed', 'ene', 'ere', 'ens', 'ers', 'ets'],
  ...['en', 'er', 'es', 'et', 'e'],
];
const otherSuffixes = ['elig', 'els', 'lig', 'ig'];

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
  const inRegion = (text: string, suffix: string) => text.length - suffix.length >= region && text.endsWith(suffix);

  let result = word;
  const main = mainSuffixes.find((suffix) => inRegion(result, suffix));
  if (main !== undefined) result = result.slice(0, -main.length);
  else if (inRegion(result, 's') && beforeS.includes(result.charAt(result.length - 2))) result = result.slice(0, -1);

  result = dropConsonantPair(result, region);

  if (result.endsWith('igst')) result = result.slice(0, -2);
  if (inRegion(result, 'løst')) result = result.slice(0, -1);
  else {
    const other = otherSuffixes.find((suffix) => inRegion(result, suffix));
    if (other !== undefined) result = dropConsonantPair(result.slice(0, -other.length), region);
  }

  const last = result.charAt(result.length - 1);
  if (result.length - 1 >= region && undoubled.includes(last) && result.charAt(result.length - 2) === last) {
    result = result.slice(0, -1);
  }
  return result.length > 1 && result.endsWith("'") ? result.slice(0, -1) : result;
}
