/**
 * Turns of several words with the one word that says the same, as patterns on a question: what stands between the parts
 * of a turn ($1) stays.
 */
export const idioms: readonly (readonly [pattern: string, plain: string])[] = [
  [String.raw`(?:går|gik|kom|kommer) (.{1,60}?) i gang`, 'starter $1'],
  [String.raw`(?:sat|sættes|satte|kom|kommer|kommet|går|gik|gået) i gang`, 'startet'],
  [String.raw`(?:træder|trådte|træde|trådt) (.{1,60}?) i kraft`, 'starter $1'],
  [String.raw`(?:melde|trække) sig (?:ud|tilbage)(?: igen)?`, 'udtræde'],
  [String.raw`(?:sat|sættes|sætter) sammen`, 'sammensat'],
  [
    String.raw`(?:træffer|træffes|træffe|tager|tages) (?:de |alle )?(?:endelige )?(?:beslutning|beslutninger|beslutningen|beslutningerne|afgørelser|afgørelserne)`,
    'beslutter',
  ],
  [String.raw`(?:har|får) (?:det )?(?:sidste|endelige) ord`, 'beslutter'],
  [String.raw`(?:har|får) (?:forrang|fortrin|førsteret|forkørselsret)`, 'går forud'],
  [String.raw`(?:lægger|lagde|lagt) (.{1,40}?) om`, 'ændrer $1'],
  [String.raw`(?:ligger|lå) inde med`, 'har'],
  [String.raw`(?:stiller|stillet|stille) (.{1,40}?) til rådighed`, 'leverer $1'],
  [String.raw`(?:stiller|stilles|stillet|stille) til rådighed`, 'leverer'],
  [String.raw`(?:holder|holdt) (?:hus|til)`, 'ligger'],
  [String.raw`(?:gør|gøre) brug af`, 'bruger'],
  [String.raw`sidder (.{1,60}?) med i`, 'er $1 med i'],
  [String.raw`(?:har|få|får) lov til(?: at)?`, 'må'],
  [String.raw`er nødt til(?: at)?`, 'skal'],
  [String.raw`(?:er|bliver) i stand til(?: at)?`, 'kan'],
  [String.raw`(?:tager|tage|tog) sig af`, 'varetager'],
  [String.raw`(?:giver|give) (.{1,40}?) en hånd`, 'hjælper $1'],
  [String.raw`(?:får|fik|få) (.{1,40}?) ud af`, 'har $1 udbytte af'],
];
