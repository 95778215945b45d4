import type { PassageIndex } from '../../../corpus/passage-index.ts';

const most = 4;

/** A few questions that the documents can be asked, made of who takes part in what and of their headings. */
export function exampleQuestions({ participation, documents }: PassageIndex): readonly string[] {
  const members = participation.filter(({ kind, role }) => kind === 'municipality' && role === 'member');
  const collaborations = new Map<string, Set<string>>();
  for (const { collaboration, name } of members) {
    const names = collaborations.get(collaboration) ?? new Set();
    collaborations.set(collaboration, names.add(name));
  }
  const [largest, next] = [...collaborations].toSorted(([, one], [, other]) => other.size - one.size);
  const headingsAt = (wanted: number) =>
    new Set(documents.flatMap(({ outline }) => outline.filter(({ level }) => level === wanted).map((e) => e.heading)));
  const headings = headingsAt(2).size > 0 ? headingsAt(2) : headingsAt(1);
  if (largest !== undefined) headings.delete(largest[0]);
  const [anyMember] = next?.[1] ?? [];
  return [
    ...(largest === undefined ? [] : [`Hvilke kommuner er med i ${largest[0]}?`]),
    ...(anyMember === undefined ? [] : [`Hvilke samarbejder er ${anyMember} Kommune med i?`]),
    ...[...headings].map((heading) => `Hvad står der om ${heading}?`),
  ].slice(0, most);
}
