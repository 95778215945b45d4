import { namesAspect } from '../../corpus/danish/aspect-names.ts';
import { fold } from '../../corpus/danish/folding.ts';
import { aspectCues } from '../../corpus/danish/lexicon/aspects.ts';
import { isAskingHeading } from '../../corpus/heading-name.ts';
import { stem } from '../../corpus/danish/stemming.ts';
import { tokenize } from '../../corpus/danish/tokens.ts';
import type { Participation } from '../../corpus/participation.ts';

type Role = Participation['role'];

const attribute =
  /^(?:organis|bestyrelse|styregruppe|styring|ledelse|sekretariat|direktion|økonomi|finansier|tidsplan|formål|opgaver|indsats|deltager|medlem|baggrund|bemanding|kontakt|indledning|introduktion|forord|resum|sammenfatning)\p{L}*$/iu;

/** Whether a heading or label names a part of a collaboration's description, not a collaboration. */
export function isAttribute(heading: string): boolean {
  const names = (text: string): boolean => attribute.test(text) || namesAspect(text) || isAskingHeading(text);
  return names(heading) || heading.split(/\sog\s|,\s/u).every((part) => names(part));
}

function stemOf(text: string): string {
  return tokenize(fold(text))
    .map(({ text: word }) => stem(word))
    .join(' ');
}

/** Labels and column heads whose contents are the participants. */
export const memberLabel =
  /^(?:deltag|medlem|parter|partner|ejere|ejerkommun|ejerkreds|kommuner|deltagende|medvirkende|involverede|tilsluttede|aktører|interessenter|aftalepart|samarbejdspart|samarbejdskommun)\p{L}*(?:\s\p{L}+)?$/iu;

/** Labels whose contents take part in another way. */
export const otherRoleLabels: readonly { readonly role: Role; readonly pattern: RegExp }[] = [
  { role: 'customer', pattern: /^(?:kunde|bruger|køber|aftager)\p{L}*$/iu },
  { role: 'observer', pattern: /^(?:observatør|iagttager)\p{L}*$/iu },
];

export function isFundingLabel(label: string): boolean {
  return moneyNames.has(stemOf(label)) || /^finansier\p{L}*$/iu.test(label);
}

const moneyNames = new Set(aspectCues.money.labels.map((label) => stemOf(label)));

/** What stands in front of an enumeration of participants of any kind. */
export const leads: readonly { readonly role: Role; readonly pattern: RegExp }[] = [
  { role: 'funder', pattern: /(?<!\p{L})(?:med)?finansier\p{L}*[^,.:;]{0,40}?\s(?:mellem|af|fra)\s/giu },
  {
    role: 'member',
    pattern: /(?:samarbejde|fællesskab|partnerskab|netværk|alliance|forening)(?:et)?(?:\s[^,.:;]{0,80}?)?\smellem\s/giu,
  },
  {
    role: 'member',
    pattern:
      /(?<!\p{L})(?:deltag|medlem|part|partner|ejer)\p{L}{0,12}(?:\s(?:i|af|bag|til)\s[^,.:;]{1,50}?)?\s(?:er|:)\s*/giu,
  },
  {
    role: 'member',
    pattern:
      /(?<!\p{L})er\s(?:\p{L}+\s){1,4}?\p{L}*(?:aftale|ordning|forbund|pagt|sammenslutning|konsortium|selskab)(?:\s[^,.:;]{0,80}?)?\smellem\s/giu,
  },
  { role: 'member', pattern: /(?<!\p{L})bag\s[^,.:;]{1,50}?\sstår\s(?:i dag\s)?/giu },
  { role: 'member', pattern: /(?<!\p{L})kommuner(?:ne)?\s?:\s*/giu },
  {
    role: 'member',
    pattern: /(?<!(?:bestyrelse|styregruppe|kommission|sekretariat|udvalg|direktion)\p{L}*\s)består\saf\s/giu,
  },
  { role: 'operator', pattern: /(?<!\p{L})drives\s(?:\p{Ll}+\s)?af\s/giu },
];

/** What makes an enumeration without a lead one of members. */
export const memberCue =
  /samarbejd|fællesskab|partnerskab|sammen(?!\p{L})|deltag|medlem|(?<!\p{L})part(?:er|nere?)?(?!\p{L})|dannet|stiftet|etableret|grundlagt|oprettet af|(?<!\p{L})(?:dannede|stiftede|etablerede|grundlagde|oprettede)(?!\p{L})|slået sig|(?<!\p{L})(?:delt|udgør|udgøres|tæller)(?!\p{L})|(?<!\p{L})hører(?!\p{L})[^.;]*?(?<!\p{L})(?:til|under)(?!\p{L})|gælder for|(?<!\p{L})(?:ejes|ejet|ejer|deles|deler)(?!\p{L})|indgå|tilslutte|dækker|består af|omfatter|(?<!\p{L})driver(?!\p{L})|fælles om|(?<!\p{L})(?:har|havde|har haft|fik|driver|drev|bruger|ejer)\s[^.;,]{0,40}?(?<!\p{L})(?:en|et|én|ét)\sfælles(?!\p{L})|står bag|(?<!\p{L})(?:er|blev|går|gik|kom|har været) med(?! til)|(?<!\p{L})mellem(?!\p{L})/iu;

/** What a sentence says about a single participant, the first that fits. */
export const singleRoles: readonly { readonly role: Role; readonly cue: RegExp }[] = [
  { role: 'observer', cue: /observatør|iagttager/iu },
  { role: 'customer', cue: /(?<!\p{L})(?:køber|lejer|låner|aftager|abonnerer)(?!\p{L})/iu },
  { role: 'board', cue: /(?:bestyrelse|styregruppe|kommission|repræsentantskab)\p{L}*[^.]*?(?:bestå|sammensat)/iu },
  { role: 'chair', cue: /(?<!\p{L})(?:formand|forkvinde|forperson|formandskab)\p{L}{0,3}(?!\p{L})/iu },
  { role: 'host', cue: /anker|værtskommun|tovholder|(?<!\p{L})vært(?!\p{L})/iu },
  { role: 'secretariat', cue: /sekretariat/iu },
  { role: 'operator', cue: /(?<!\p{L})(?:drives|drifter|administrerer|operatør\p{L}*)(?!\p{L})/iu },
  {
    role: 'member',
    cue: /(?<!\p{L})(?:indgår|deltager|(?:er|kom|blev|gik) (?:\p{L}+ )?(?:med i|medlem|part|optaget)|(?:har|blev) tilsluttet|tilsluttede|sluttede sig til|trådte ind|kom(?:met)? (?:til|med)(?=\s(?:i|fra|den|pr\.) \d|[.,;]|$))(?!\p{L})/iu,
  },
];

/** Words in front of an enumeration that give it a role of its own. */
export const customerCue = /kunde\p{L}*\s*$/iu;

/** Who is said not to take part: "A og B låner bøger, men er ikke medlemmer". */
const properName = String.raw`\p{Lu}[\p{L}\d-]*(?:\s\p{Lu}[\p{L}\d-]*)+|\p{Lu}[\p{L}-]+\sKommune`;
export const outsiders = new RegExp(
  String.raw`^(?<names>(?:${properName})(?:,\s(?:${properName}))*(?:\sog\s(?:${properName}))?)\s(?=\p{Ll})` +
    String.raw`.*?(?<!\p{L})(?:(?:er|har|deltager|indgår)\s(?:ikke|ingen)|uden\s(?:selv\s|dog\s)*at)\s(?:\p{L}+\s){0,2}?(?:med(?!\p{L})|medlem|del(?!\p{L})|part(?!\p{L})|i\s)`,
  'u',
);
