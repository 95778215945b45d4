import type { CanonicalDocument } from '../../corpus/document.ts';
import type { Participation } from '../../corpus/participation.ts';
import type { Found } from './read-sentence.ts';

/**
 * Rows from readings: enumerations of members are numbered within their collaboration, a name stands once in each, and
 * a number told elsewhere in the section is what is stated for its only enumeration.
 */
export function numberGroups(document: CanonicalDocument, found: readonly Found[]): Participation[] {
  const named = (one: Found) => one.role === 'member' && one.mentions.some(({ kind }) => kind !== 'group');
  const rows: Participation[] = [];
  const seen = new Set<string>();
  const groups = new Map<string, number>();
  for (const [at, one] of found.entries()) {
    const siblings = found.filter(({ collaboration }) => collaboration === one.collaboration);
    const enumerations = siblings.filter((sibling) => named(sibling) && isMunicipal(sibling));
    const told = siblings.find((sibling) => !named(sibling) && sibling.stated !== undefined)?.stated;
    const isCount = one.role === 'member' && one.mentions.every(({ kind }) => kind === 'group');
    if (one.onlyStates) continue;
    // A number that the names bear out adds nothing to them.
    if (isCount && [...enumerations.map((list) => [list]), enumerations].some((lists) => namesIn(lists) === one.stated))
      continue;
    const stated = one.stated ?? (enumerations.length === 1 && one === enumerations[0] ? told : undefined);
    // The cells of a column are one list, and no second one of those who are told already.
    const goesOn = one.column !== undefined && found[at - 1]?.column === one.column && isBeside(found[at - 1], one);
    const next = groups.get(one.collaboration) ?? 0;
    const group = one.role === 'member' && !isCount ? Math.max(0, goesOn ? next - 1 : next) : 0;
    if (one.role === 'member' && !isCount) groups.set(one.collaboration, group + 1);
    for (const mention of one.mentions) {
      if (one.column !== undefined && isTold(mention.name, one, rows)) continue;
      const key = [one.collaboration, mention.name, one.role, group].join('\n');
      if (seen.has(key)) continue;
      seen.add(key);
      rows.push({
        documentId: document.metadata.id,
        collaboration: one.collaboration,
        headingPath: [...one.headingPath],
        name: mention.name,
        kind: mention.kind,
        role: one.role,
        group,
        ...(mention.count === undefined ? {} : { count: mention.count }),
        ...(stated === undefined || mention.kind !== 'municipality' ? {} : { stated }),
        start: one.base + mention.start,
        end: one.base + mention.end,
        evidenceStart: one.evidence.start,
        evidenceEnd: one.evidence.end,
      });
    }
  }
  return rows;
}

function isBeside(before: Found | undefined, one: Found): boolean {
  return before?.collaboration === one.collaboration && before.headingPath.join('\n') === one.headingPath.join('\n');
}

function isTold(name: string, { collaboration, role }: Found, rows: readonly Participation[]): boolean {
  return rows.some((row) => row.collaboration === collaboration && row.role === role && row.name === name);
}

function isMunicipal({ mentions }: Found): boolean {
  return mentions.every(({ kind }) => kind === 'municipality');
}

function namesIn(lists: readonly Found[]): number {
  return new Set(lists.flatMap(({ mentions }) => mentions.map(({ name }) => name))).size;
}
