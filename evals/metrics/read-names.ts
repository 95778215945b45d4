export type NameKind = 'municipality' | 'other';

export interface NameMention {
  /** The name as the lexicon spells it. */
  readonly name: string;
  readonly kind: NameKind;
}

export interface NameReader {
  /** The names a text mentions, in order, repeats included. */
  (text: string): NameMention[];
}

const letterOrDigit = String.raw`[\p{L}\p{N}]`;
/** A municipality's name followed by another capitalised word is part of an organisation's ("Hjørring Erhvervscenter"). */
const notLongerName = String.raw`(?!\s+(?!Kommuner?\b)\p{Lu})`;

function spellings(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);
  return escaped.replace(/aa|å/g, '(?:aa|å)').replace(/Aa|Å/g, '(?:Aa|Å)');
}

/**
 * Builds the reader of the names in an answer. Longer names win over names inside them, a final genitive -s is allowed,
 * å and aa are the same letter. Municipalities are recognised by their capital (Vejen is one, vejen is not), other
 * names whatever their case. Names in `masked` (headings, titles) are read over unless they are names of interest:
 * "Business Region Aarhus" does not mention Aarhus.
 */
export function nameReader(
  municipalities: readonly string[],
  otherNames: readonly string[],
  masked: readonly string[],
): NameReader {
  const isMunicipality = new Set(municipalities);
  const others = new Set(otherNames.filter((name) => !isMunicipality.has(name)));
  const masks = masked.filter((name) => !isMunicipality.has(name) && !others.has(name));
  const names = [...isMunicipality, ...others, ...masks].sort((a, b) => b.length - a.length);
  const parts = names.map((name) =>
    isMunicipality.has(name)
      ? `(${spellings(name)}(?:s|['’]s?)?(?!${letterOrDigit})${notLongerName})`
      : `((?i:${spellings(name)})(?:s|['’]s?)?)`,
  );
  if (parts.length === 0) return () => [];
  const pattern = new RegExp(`(?<!${letterOrDigit})(?:${parts.join('|')})(?!${letterOrDigit})`, 'gu');

  return (text) => {
    const mentions: NameMention[] = [];
    for (const match of text.normalize('NFC').matchAll(pattern)) {
      const name = names[match.slice(1).findIndex((group) => group !== undefined)];
      if (name === undefined) continue;
      if (isMunicipality.has(name)) mentions.push({ name, kind: 'municipality' });
      else if (others.has(name)) mentions.push({ name, kind: 'other' });
    }
    return mentions;
  };
}
