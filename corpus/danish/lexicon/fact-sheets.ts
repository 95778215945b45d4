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
