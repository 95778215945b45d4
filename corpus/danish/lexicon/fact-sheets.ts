/** What heads the left column of a table that describes one thing line by line. */
export const topicHeads: readonly string[] = [
  ...['emne', 'punkt', 'felt', 'forhold', 'oplysning', 'egenskab', 'parameter', 'nøgleoplysning', 'kategori', 'hvad'],
  ...['fakta', 'overskrift', 'stikord', 'rubrik', 'område', 'tema'],
];

/** What heads its right column. */
export const contentHeads: readonly string[] = [
  ...['oplysning', 'oplysninger', 'indhold', 'beskrivelse', 'svar', 'værdi', 'detaljer', 'detalje', 'data', 'fakta'],
  ...['tekst', 'uddybning', 'bemærkning', 'bemærkninger', 'status', 'information', 'info', 'angivelse', 'udfyldt'],
];

/** Verbs that only tie what is asked for to whose it is: "Hvilke skove DRIVER foreningen?". */
export const lightVerbs: readonly string[] = [
  ...['har', 'havde', 'haft', 'have', 'driver', 'drev', 'drives', 'råder', 'ligger', 'lå', 'findes', 'er', 'var'],
  ...['holder', 'sidder', 'gælder', 'rummer', 'omfatter', 'består', 'bruger', 'får', 'fik', 'passer', 'lyder'],
  ...['befinder', 'tilhører', 'hører', 'ejer', 'fører', 'giver', 'udgør', 'udgjorde'],
];
