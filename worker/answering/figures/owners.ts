import { headingName } from '../../../corpus/heading-name.ts';
import { remembered } from '../../../corpus/danish/remembered.ts';
import { fold } from '../../../corpus/danish/folding.ts';
import { namesAspect } from '../../../corpus/danish/aspect-names.ts';
import { tokenize } from '../../../corpus/danish/tokens.ts';
import type { Participation } from '../../../corpus/participation.ts';
import type { Passage } from '../../../corpus/passage.ts';
import { wordsOf, type Word } from '../words.ts';

/** Something that a document gives figures of: a section with labelled lines, a row of a table, a named project. */
export interface Owner {
  /** Its name, folded, by which mentions of it are one. */
  readonly key: string;
  readonly name: string;
  readonly words: readonly Word[];
  /** Headings above its own, topmost first. */
  readonly above: readonly string[];
  /** Titles of the documents that speak of it under a heading. */
  readonly titles: readonly string[];
  /** Whether it is known as something that one can take part in. */
  readonly isCollaboration: boolean;
}

/** One key for the spellings of a name. */
export const ownerKey: (name: string) => string = remembered((name) =>
  tokenize(headingName(name))
    .map(({ text }) => fold(text))
    .join(' '),
);

/**
 * Who or what the passages give figures of, in text order. A heading is one when it carries two sorts of labelled
 * lines, when its text opens with its name, or when somebody takes part in it.
 */
export function findOwners(passages: readonly Passage[], participation: readonly Participation[]): Owner[] {
  const owners = new Map<string, Owner>();
  const told = participation.filter(({ headingPath, role }) => headingPath.length > 0 && role === 'member');
  const collaborations = new Set(told.map((row) => ownerKey(row.collaboration)));
  const labels = new Map<string, Set<string>>();
  for (const { kind, label, headingPath } of passages) {
    const heading = headingPath.at(-1);
    if (kind !== 'field' || label === undefined || heading === undefined) continue;
    const key = ownerKey(heading);
    labels.set(key, (labels.get(key) ?? new Set()).add(fold(label)));
  }
  const add = (heading: string, above: readonly string[], title: string): void => {
    const name = headingName(heading);
    const key = ownerKey(name);
    const known = owners.get(key);
    // A row of a table stands under the table's heading; the section of the same name tells where it belongs.
    if (known !== undefined) {
      owners.set(key, {
        ...known,
        above: [...new Set([...known.above, ...above])],
        titles: [...new Set([...known.titles, title])],
      });
      return;
    }
    owners.set(key, {
      key,
      name,
      words: wordsOf(name),
      above,
      titles: [title],
      isCollaboration: collaborations.has(key),
    });
  };
  for (const passage of passages) {
    const { headingPath, text, label } = passage;
    const title = titleOf(passage);
    for (const [depth, heading] of headingPath.entries()) {
      const key = ownerKey(heading);
      if (key === '' || namesAspect(heading)) continue;
      const opens =
        depth === headingPath.length - 1 && `${ownerKey(text.slice(0, heading.length + 20))} `.startsWith(`${key} `);
      if (owners.has(key) || collaborations.has(key) || (labels.get(key)?.size ?? 0) > 1 || opens)
        add(heading, headingPath.slice(0, depth), title);
    }
    if (label !== undefined && collaborations.has(ownerKey(label))) add(label, headingPath, title);
  }
  // A section may tell of several that have none of their own: "Ringen består af …".
  for (const { documentId, start, collaboration, headingPath } of told) {
    if (owners.has(ownerKey(collaboration))) continue;
    const telling = passages.find((one) => one.documentId === documentId && one.start <= start && start < one.end);
    if (telling?.text.includes(collaboration) === true) add(collaboration, headingPath, titleOf(telling));
  }
  const holdsOthers = new Set([...owners.values()].flatMap(({ above }) => above.map(ownerKey)));
  return [...owners.values()].filter(({ key }) => !holdsOthers.has(key) || collaborations.has(key));
}

/** The document's title: the first line of what is searched. */
export function titleOf({ embeddedText }: Passage): string {
  return embeddedText.split('\n', 1)[0] ?? '';
}

/** Where owners are named in the words, in order; a name may end in a genitive. */
export function findMentions(
  words: readonly Word[],
  owners: readonly Owner[],
): { readonly owner: Owner; readonly at: number }[] {
  return words.flatMap((word, at) =>
    owners
      .filter(({ words: name }) => name[0] !== undefined && word.folded.startsWith(name[0].folded))
      .filter(({ words: name }) =>
        name.every(({ folded }, index) => {
          const found = words[at + index]?.folded;
          return found === folded || (index === name.length - 1 && found === `${folded}s`);
        }),
      )
      .map((owner) => ({ owner, at })),
  );
}
