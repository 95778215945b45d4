import { collaborationNouns } from './collaborations.ts';

/** Several things are asked about together, or each by itself. */
export const togetherCues: readonly string[] = ['både', 'begge', 'sammen', 'fælles', 'går igen', 'samtidig', 'both'];
export const eitherCues: readonly string[] = ['eller', 'enten', 'either', 'or'];

/** Cues that the name itself is asked for, and not the office. */
export const nameCues: readonly string[] = ['hvad hedder', 'navn', 'navnet', 'navne', 'name of'];

/** Offices that one person holds: who asks who holds one asks for a name, and another office is less than that. */
export const officeCues: readonly string[] = [
  ...['formand', 'formanden', 'formandskab', 'formandskabet', 'formandspost', 'formandsposten', 'næstformand'],
  ...['næstformanden', 'direktør', 'direktøren', 'borgmester', 'borgmesteren', 'overborgmester', 'overborgmesteren'],
];

/** Verbs by which somebody holds an office. */
export const holdingVerbs: readonly string[] = [
  ...['er', 'var', 'bliver', 'blev', 'hedder', 'har', 'havde', 'sidder', 'besidder', 'bestrider', 'varetager', 'is'],
];

/** Words that ask for a person. */
export const whoCues: readonly string[] = ['hvem', 'who'];

/** Words anywhere in a question that ask for a number. */
export const countCues: readonly string[] = ['hvor mange', 'antal', 'how many'];

/** First words of a question that asks for a reason. */
export const whyOpenings: readonly string[] = ['hvorfor', 'why'];

/** First words of a question that yes or no answers: its verb. */
export const yesNoOpenings: readonly string[] = [
  ...['er', 'var', 'bliver', 'blev', 'har', 'havde', 'kan', 'skal', 'må', 'vil', 'findes', 'deltager', 'deltog'],
  ...['indgår', 'indgik', 'hører', 'ejer', 'betaler', 'betalte', 'får', 'står', 'gælder', 'mødes', 'sidder', 'ligger'],
  ...['kommer', 'koster', 'løser', 'driver', 'tilbyder', 'dækker', 'mon', 'hvorvidt'],
];

/** Words that ask for names wherever in a question they stand. */
export const namingWords: readonly string[] = ['hvilke', 'hvilken', 'hvilket', 'hvem'];

/** Words anywhere in a question that ask for each of several. */
export const listCues: readonly string[] = [
  'hvilke',
  'hvilken',
  'hvilket',
  'which',
  'list',
  'deltager',
  'deltagere',
  'medlem',
  'medlemmer',
  'kommune',
  'kommuner',
  'kommunerne',
];

/** Words for a collaboration; asked for with a word of `whichCues`, it is collaborations that are wanted. */
export const collaborationCues: readonly string[] = collaborationNouns.flat();
export const whichCues: readonly string[] = ['hvilke', 'hvilken', 'hvilket', 'hvor', 'which'];
