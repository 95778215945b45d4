/** Words that show that a question is in English. */
export const englishWords: ReadonlySet<string> = new Set(
  'the what which who how does are is of many much when where why municipalities members in and do'.split(' '),
);
