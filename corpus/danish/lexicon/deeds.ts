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

/** Who makes or delivers things for others. */
export const makers: readonly string[] = ['firma', 'virksomhed', 'leverandør', 'arkitekt', 'tegnestue', 'entreprenør'];

/** Words by which a sentence says something only for a case. */
export const caseWords = 'hvis når medmindre såfremt';
/** Words by which a clause says something only in part. */
export const partlyWords = 'før førend først efter siden mens kun';
/** What opens a clause that only tells something beside. */
export const asideOpenings = 'fordi som der hvor';
/** Giving something to what one is in, and having a share in it. */
export const takingPart = 'bidrager betaler deltager medlem andel ejer';
