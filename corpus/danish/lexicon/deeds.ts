/** A question for what was paid for something once. */
export const boughtFor =
  /(?<!\p{L})kostede(?!\p{L})|(?<!\p{L})(?:gav|betalte)\s(?:\p{L}+\s){1,4}for(?!\p{L})|(?<!\p{L})(?:købt|solgt|købte|solgte)\s(?:\p{L}+\s){0,4}(?:for|til)(?!\p{L})/iu;

/** Verbs by which something was paid for once. */
export const pastVerbs = /(?<!\p{L})(?:kostede|gav|betalte|købte|solgte|købt|solgt|givet|betalt)(?!\p{L})/iu;

/** What makes an amount one of each time, day or person. */
export const perTime =
  /(?<!\p{L})(?:pr\.?|per|hver|hvert|årligt?|månedligt?|ugentligt?|dagligt?|(?:om|i)\s(?:året|måneden|ugen|dagen|døgnet|timen))(?!\p{L})/iu;

/** Qualities that a sentence tells without the word for them: "bussen er rød". */
export const qualities: readonly string[] = [
  ...[
    'farve',
    'form',
    'materiale',
    'størrelse',
    'højde',
    'bredde',
    'længde',
    'dybde',
    'vægt',
    'alder',
    'sprog',
    'stil',
  ],
  ...['kvalitet', 'tilstand', 'stand', 'temperatur', 'retning', 'rækkefølge', 'betydning', 'virkning', 'effekt'],
  ...['følge', 'fordel', 'ulempe', 'opgave', 'ansvar', 'ret', 'pligt', 'regel', 'betingelse', 'grund', 'funktion'],
];
