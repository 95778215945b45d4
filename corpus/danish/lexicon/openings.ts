/** Words that open a sentence of an answer and are no names, beside function words and what the documents write small. */
export const openingWords: ReadonlySet<string> = new Set(
  `ja nej derefter dernæst desuden derudover endvidere herudover endelig ligeledes samtidig tilsammen sammenlagt samlet
   totalt årligt månedligt ugentligt først sidst senest tidligst oprindeligt tidligere senere siden dermed derfor dog
   imidlertid således ifølge foruden udover både hverken enten omkring cirka godt knap mindst højst begge ingen intet
   yes both each neither according together`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * Whether a word written large at the beginning of a sentence has the form of a noun with its article ("Formålet",
 * "Deltagerne"). Names of persons end in -sen, and short words tell nothing.
 */
export function isDefiniteNoun(word: string): boolean {
  return word.length >= 6 && /(?:[^s]en|et|ne)$/u.test(word.toLowerCase());
}
