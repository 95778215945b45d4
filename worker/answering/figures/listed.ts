import { splitSentences } from '../../../corpus/danish/sentences.ts';

/** Words that open a clause about the item before it. */
const opensClause = /^(?:der|som|hvor|hvoraf|herunder|heraf|hvilket|men|så|da|fordi|når|at)\s/iu;
/** Longer pieces are sentences, not items. */
const itemWords = 7;

/**
 * The things that a text enumerates: its bullets, or what commas and "og" part, after its label or a colon. Empty when
 * it is running prose.
 * @param label of the line, left out of the first item
 */
export function readList(text: string, label?: string): string[] {
  const bullets = [...text.matchAll(/(?:^|\n)\s*•\s*([^\n]+)/gu)].map(([, item = '']) => item.trim());
  if (bullets.length > 1) return bullets.map(opening);
  const body = label !== undefined && text.startsWith(`${label}:`) ? text.slice(label.length + 1) : text;
  const value = body.trim().replace(/\.$/u, '');
  if (/[.;:!?]\s/u.test(value)) return [];
  const pieces = value.split(/,\s+(?:og\s+)?|\s+og\s+/u).map((piece) => piece.trim());
  const items = pieces.filter((piece) => piece !== '' && !opensClause.test(piece));
  if (items.length < 2 || opensClause.test(pieces[0] ?? '')) return [];
  return items.every((item) => item.split(/\s+/u).length <= itemWords) ? items : [];
}

/** A bullet of at most this many words is told whole. */
const shortBullet = 14;

/** What a bullet says first: all of it when it is short, else up to its first clause or full stop. */
export function opening(text: string): string {
  const [first] = splitSentences(text);
  const sentence = text.slice(0, first?.end ?? text.length);
  if (sentence.split(/\s+/u).length <= shortBullet) return sentence.replace(/\.$/u, '');
  return (/^.+?(?=(?:,\s(?:hvor|som|der)\b|\s–\s|\.?$))/su.exec(sentence) ?? [sentence])[0];
}
