/** Nouns for the day by which something is to be done, also as the last part of a compound ("ansøgningsfrist"). */
export const deadlineNouns: readonly string[] = ['frist', 'deadline'];

/** Verbs and verbal nouns for handing something in or for a time running out: they say nothing of which deadline it is. */
export const deadlineFillers: readonly string[] = [
  ...['afgive', 'afgives', 'indgive', 'indgives', 'aflevere', 'afleveres', 'aflevering', 'sende', 'sendes', 'indsende'],
  ...['indsendes', 'indsendelse', 'modtage', 'modtages', 'modtagelse', 'indlevere', 'indleveres', 'fremsende', 'nå'],
  ...['udløbe', 'udløber', 'udløb', 'slutte', 'slutter', 'ophøre', 'ophører', 'sidste', 'senest', 'senere', 'komme'],
];

/** Words in front of a day by which something is to be done, as patterns. */
export const deadlineBefore: readonly string[] = [
  'senest',
  'inden',
  'indtil',
  'frem til',
  'til og med',
  String.raw`\p{L}*(?:fristen?|deadlinen?)(?:\s\p{Ll}+)?(?:\s(?:19|20)\d\d)?(?:\s\p{Ll}+)?(?:\s(?:er|udløber|var|:))?`,
];

/** Words by which a sentence without a day or a length of time still tells of a deadline, or of there being none. */
export const deadlineSaid: readonly string[] = [
  ...['senest', 'inden', 'indtil', 'frem til', 'før', 'løbende', 'når som helst', 'hele året', 'straks'],
  String.raw`\p{L}*(?:frist|deadline)\p{L}*`,
];
