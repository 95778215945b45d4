/**
 * Ways to ask what documents say on a matter, whatever that is; the words of a cue must stand in order, others may come
 * between.
 */
export const topicCues: readonly string[] = [
  ...['hvad siger om', 'hvad skriver om', 'hvad står om', 'hvad står der om', 'hvad fortæller om', 'hvad oplyser om'],
  ...[
    'hvad oplyses om',
    'hvad nævner om',
    'hvad nævnes om',
    'hvad bliver sagt om',
    'hvad ved du om',
    'hvad er skrevet om',
  ],
  ...['siger noget om', 'skriver noget om', 'står noget om', 'står der om', 'skrevet noget om', 'noget at læse om'],
  ...['er der noget om', 'findes der noget om', 'har du noget om', 'noget om', 'oplysninger om', 'information om'],
  ...['informationer om', 'fortæl om', 'fortælle om', 'fortæl noget om', 'hvor står om', 'hvor står der om', 'læse om'],
  ...['hvad siger vedrørende', 'hvad siger angående', 'hvad siger ift', 'tell me about', 'anything about'],
  ...['say about', 'says about'],
];

/** Such ways that say so only of a document: "kommer notatet ind på X?", but not "kommer man ind på museet?". */
export const documentTopicCues: readonly string[] = ['kommer ind på'];

/** Ways to ask whether, or where, documents mention something. */
export const mentionCues: readonly string[] = [
  ...['nævner', 'nævnes', 'nævnt', 'omtaler', 'omtales', 'omtalt', 'berører', 'berøres', 'behandler', 'behandles'],
  ...['optræder', 'mention', 'mentioned'],
];

/** What may stand in such a question beside its matter. */
export const topicFillers: readonly string[] = [
  ...['emnet', 'emne', 'spørgsmålet', 'temaet', 'tema', 'området', 'sammenhæng', 'forhold', 'generelt', 'overordnet'],
  ...['siger', 'skriver', 'fortæller', 'oplyser', 'oplyses', 'sagt', 'skrevet', 'læse', 'ind', 'oplysninger'],
  ...['information', 'informationer', 'bliver', 'overhovedet', 'egentlig', 'mere', 'afsnit', 'afsnittet', 'under'],
  ...['samarbejdet', 'samarbejder', 'samarbejderne'],
];
