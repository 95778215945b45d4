import { collaborationNouns, venueNouns } from './collaborations.ts';

/** Ways of taking part that a question can ask about beside membership; of several that fit, the first. */
export const askedRoles = [
  'customer',
  'observer',
  'host',
  'chair',
  'funder',
  'secretariat',
  'operator',
  'board',
] as const;
export type AskedRole = (typeof askedRoles)[number];

/** Words of a question that ask about the role; several words must stand in order. */
export const roleCues: Readonly<Record<AskedRole, readonly string[]>> = {
  customer: ['kunde', 'kunder', 'kundekommune', 'kundekommuner', 'customers'],
  observer: ['observatør', 'observatører', 'observer', 'observers'],
  host: ['ankerkommune', 'værtskommune', 'vært', 'vært for', 'host'],
  chair: [
    'formand',
    'formanden',
    'formænd',
    'formandskab',
    'formandskabet',
    'forkvinde',
    'forperson',
    'chair',
    'chairs',
  ],
  funder: [
    'finansierer',
    'finansiere',
    'finansieres af',
    'finansieret af',
    'medfinansierer',
    'medfinansiere',
    'betaler for',
    'betale for',
    'betaler til',
    'betale til',
    'spytter penge',
    'giver penge',
    'skyder penge',
    'støtter økonomisk',
    'funds',
    'finances',
    'pays for',
  ],
  secretariat: ['sekretariat', 'sekretariatet', 'sekretariatsleder', 'sekretariatsbetjener'],
  operator: ['driver', 'drive', 'drives', 'driften', 'står for', 'operatør', 'runs'],
  board: ['bestyrelse', 'bestyrelsen', 'board'],
};

/** Nouns for what one can be in, beside collaborations. */
export const venueCues: readonly string[] = [...collaborationNouns, ...venueNouns].flat();

/** What is said around taking part without asking for anything else. */
export const participationFillers: readonly string[] = [
  ...venueCues,
  'hos',
  'rolle',
  'rollen',
  'del',
  'gik',
  'gået',
  'ind',
  'trådt',
  'tilsluttet',
  'ejer',
  'ejes',
  'ejere',
  'samarbejder',
  'bedes',
  'oplyst',
  'oplyses',
  'anmode',
  'oversigt',
  'borgmester',
  'borgmesteren',
  'overborgmester',
  'nævnte',
  'samme',
  'tilsammen',
  'ialt',
  'samlet',
  ...['dag', 'nu', 'nuværende', 'øjeblikket', 'aktuelt', 'stadig', 'fortsat'],
  ...['deler', 'deles', 'dele'],
  ...['medejer', 'medejere', 'hører', 'hørte', 'høre'],
  'faktisk',
  'overhovedet',
  'kommune',
  'kommuner',
  'region',
  'regioner',
  'vis',
  'oplist',
  'opregn',
  'begge',
  'igen',
  'noget',
  'gøre',
  'involveret',
  'indblandet',
];

/** Questions for what somebody is in, without a noun for it. */
export const whereInCues: readonly string[] = [
  'hvad er med i',
  'hvor er med',
  'hvad deltager i',
  'hvor deltager',
  'hvad indgår i',
  'hvor indgår',
  'hvad er medlem af',
  'hvor er medlem',
  ...['hvor er medejer', 'hvad er medejer af', 'hvor ejer', 'hvad ejer', 'hvor er part', 'hvad er part i'],
  ...['hvor hører til', 'hvad hører til', 'hvor er tilsluttet', 'hvad er tilsluttet', 'hvor hører under'],
];

/** Questions for whom somebody takes part together with; several words must stand in order. */
export const partnerCues: readonly string[] = [
  ...['samarbejder med', 'samarbejde med', 'sammen med', 'fællesskab med', 'partnerskab med', 'aftale med'],
  ...['samarbejdspartnere', 'samarbejdspartner', 'partnere', 'samme som'],
];

/** What stands before the one by whom something is done for others. */
export const agentPrepositions: readonly string[] = ['af', 'gennem', 'igennem', 'via', 'hos'];

/** What is asked for beside "hvem" when participants are, by how the noun begins. */
export const participantNouns: readonly string[] = [
  ...['kommun', 'part', 'deltag', 'organis', 'medlem', 'region', 'aktør', 'myndighed', 'nabo', 'virksomhed'],
];

/** Words that ask for whoever is only named somewhere. */
export const mentionCues: readonly string[] = [
  'nævnes',
  'nævnt',
  'omtales',
  'omtalt',
  'optræder',
  'forekommer',
  'nævner',
  'omtaler',
];

/** Being in something with somebody else. */
export const sharedCues: readonly string[] = ['både', 'begge', 'sammen', 'samme', 'fælles', 'samtidig', 'hinanden'];

/** Having been in something when it began. */
export const foundingCues: readonly string[] = [
  ...[
    'stifte',
    'stiftede',
    'stiftet',
    'stifter',
    'grundlægge',
    'grundlagde',
    'oprette',
    'oprettede',
    'danne',
    'dannede',
  ],
  ...['fra start', 'fra starten', 'fra begyndelsen'],
];

/** Having any part in something. */
export const anyRoleCues: readonly string[] = ['noget med at gøre', 'at gøre med', 'involveret i', 'indblandet i'];

/** Taking part in several, or in only one, of what there is. */
export const severalCues: readonly string[] = [
  'mere end et',
  'mere end en',
  'flere end et',
  'flere end en',
  'mindst to',
  'to eller flere',
  'i flere',
  'går igen',
];
/** Taking part in more than anybody else. */
export const mostCues: readonly string[] = ['flest'];
export const onlyOneCues: readonly string[] = [
  'kun et',
  'kun i et',
  'kun med i et',
  'kun et af',
  'kun den ene',
  'kun i den ene',
];

/** What may stand in a question for collaborations beside the section they are asked of. */
export const listFillers: readonly string[] = [
  'eksempel',
  'eksempler',
  'nævnte',
  'omtalt',
  'omtales',
  'omtaler',
  'beskrevet',
  'beskrives',
  'beskriver',
  'giver',
  'område',
  'området',
  'oversigten',
  'alle',
  'forskellige',
  'ligger',
  'hører',
  'findes',
];
