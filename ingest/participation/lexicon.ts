import type { Participation } from '../../corpus/participation.ts';

type Role = Participation['role'];

/** Headings and labels that name a part of a collaboration's description, not a collaboration. */
export const attributeHeading =
  /^(?:organis|bestyrelse|styregruppe|styring|ledelse|sekretariat|direktion|økonomi|finansier|tidsplan|formål|opgaver|indsats|deltager|medlem|baggrund|bemanding|kontakt)\p{L}*$/iu;

/** Labels and column heads whose contents are the participants. */
export const memberLabel =
  /^(?:deltag|medlem|parter|partner|ejere|ejerkommun|kommuner|deltagende|medvirkende)\p{L}*(?:\s\p{L}+)?$/iu;

export const fundingLabel = /^(?:finansier|økonomi|tilskud|bidrag)\p{L}*$/iu;

/** What stands in front of an enumeration of participants of any kind. */
export const leads: readonly { readonly role: Role; readonly pattern: RegExp }[] = [
  { role: 'funder', pattern: /(?<!\p{L})(?:med)?finansier\p{L}*[^,.:;]{0,40}?\s(?:mellem|af|fra)\s/giu },
  {
    role: 'member',
    pattern: /(?:samarbejde|fællesskab|partnerskab|netværk|alliance|forening)(?:et)?(?:\s[^,.:;]{0,80}?)?\smellem\s/giu,
  },
  { role: 'member', pattern: /(?<!\p{L})(?:deltager|medlemm|part|partner)\p{L}{0,4}\s(?:er|:)\s*/giu },
  { role: 'member', pattern: /(?<!\p{L})kommuner(?:ne)?\s?:\s*/giu },
  {
    role: 'member',
    pattern: /(?<!(?:bestyrelse|styregruppe|kommission|sekretariat|udvalg|direktion)\p{L}*\s)består\saf\s/giu,
  },
  { role: 'operator', pattern: /(?<!\p{L})drives\s(?:\p{Ll}+\s)?af\s/giu },
];

/** What makes an enumeration without a lead one of members. */
export const memberCue =
  /samarbejd|fællesskab|partnerskab|sammen(?!\p{L})|deltag|medlem|dannet|stiftet|etableret|ejes|ejet|ejer|indgå|dækker|består af|(?:er|blev|går) med|(?<!\p{L})mellem(?!\p{L})/iu;

/** What takes a statement of taking part or paying back. */
export const negation =
  /(?<!\p{L})(?:ikke|ingen|hverken|aldrig)(?!\p{L})[^,.;]*?(?:(?<!\p{L})med(?!\p{L})|medlem|(?<!\p{L})del(?!\p{L})|deltag|indgå)/iu;

/** What a sentence says about a single participant, the first that fits. */
export const singleRoles: readonly { readonly role: Role; readonly cue: RegExp }[] = [
  { role: 'observer', cue: /observatør/iu },
  { role: 'board', cue: /(?:bestyrelse|styregruppe|kommission|repræsentantskab)\p{L}*[^.]*?(?:bestå|sammensat)/iu },
  { role: 'chair', cue: /(?<!\p{L})(?:formand|forkvinde|forperson|formandskab)\p{L}{0,3}(?!\p{L})/iu },
  { role: 'host', cue: /anker|værtskommun|(?<!\p{L})vært(?!\p{L})/iu },
  { role: 'secretariat', cue: /sekretariat/iu },
  { role: 'operator', cue: /(?<!\p{L})(?:drives|drifter|operatør\p{L}*)(?!\p{L})/iu },
  { role: 'member', cue: /(?<!\p{L})(?:indgår i|deltager i|er med i|er medlem|er part)(?!\p{L})/iu },
];

/** Words in front of an enumeration that give it a role of its own. */
export const customerCue = /kunde\p{L}*\s*$/iu;

/** Who is said not to take part: "A og B låner bøger, men er ikke medlemmer". */
const properName = String.raw`\p{Lu}[\p{L}\d-]*(?:\s\p{Lu}[\p{L}\d-]*)+|\p{Lu}[\p{L}-]+\sKommune`;
export const outsiders = new RegExp(
  String.raw`^(?<names>(?:${properName})(?:,\s(?:${properName}))*(?:\sog\s(?:${properName}))?)\s\p{Ll}` +
    String.raw`.*?(?<!\p{L})(?:er|har|deltager|indgår)\s(?:ikke|ingen)\s(?:\p{L}+\s){0,2}?(?:med(?!\p{L})|medlem|del(?!\p{L})|part(?!\p{L})|i\s)`,
  'u',
);
