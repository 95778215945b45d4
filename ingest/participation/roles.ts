import { aspectCues } from '../../corpus/danish/lexicon.ts';
import { fold } from '../../corpus/danish/folding.ts';
import type { Participation } from '../../corpus/participation.ts';
import type { Passage } from '../../corpus/passage.ts';
import type { Mention } from './mentions.ts';

type Role = Participation['role'];

/** What a sentence says of those it names, the first cue that fits; the cue must stand in the mention's own clause. */
const clauseCues: readonly { readonly role: Role; readonly cue: RegExp }[] = [
  { role: 'observer', cue: /observatør|følger\s+(?:samarbejdet|arbejdet|det|med)/iu },
  { role: 'host', cue: /ankerkommune|værtskommune|vært\b/iu },
  { role: 'operator', cue: /\bdrives\s+af\b|\bvaretages\s+af\b/iu },
  { role: 'secretariat', cue: /sekretariat/iu },
  { role: 'chair', cue: /\bformand\b/iu },
  { role: 'board', cue: /bestyrelse|borgmester|direktør/iu },
  { role: 'funder', cue: /finansier|betale|bidrager|tilskud/iu },
];

/** Words that make those named participants. */
const memberCue =
  /mellem|består\s+af|deltag|medlem|indgår|ejes\s+af|ejerkommun|gået\s+sammen|samarbejdende|dækker|binder|dannet|stiftet|opgaven\s+med|for\s+kommunerne|kommunerne:|fællesskab/iu;

const participantLabels = new Set(aspectCues.participants.labels.map(fold));
const moneyLabels = new Set(aspectCues.money.labels.map(fold));

/** The role in which a mention stands, or undefined when the sentence does not say that it takes part. */
export function roleOf(
  mention: Mention,
  text: string,
  passage: Passage,
  mentions: readonly Mention[],
): Role | undefined {
  const label = fold(passage.label ?? passage.headingPath.at(-1) ?? '');
  if (passage.kind === 'field' && participantLabels.has(label)) return 'member';
  const enumerated = mentions.filter(({ kind }) => kind === 'municipality' || kind === 'organisation').length > 1;
  if (enumerated && memberCue.test(text) && !/finansier/iu.test(text)) return 'member';
  if (moneyLabels.has(label) || /^\s*Finansiering/u.test(text)) return mention.kind === 'group' ? undefined : 'funder';
  if (mention.kind === 'group')
    return (memberCue.test(text) || /\bfælles\b/iu.test(text)) && passage.kind === 'prose' ? 'member' : undefined;
  const said = clauseCues.find(({ cue }) => cue.test(text));
  if (said !== undefined) return said.role;
  return memberCue.test(text) && mention.kind === 'municipality' && enumerated ? 'member' : undefined;
}
