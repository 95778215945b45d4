/**
 * Whether a text uses words as a name: several of them with capitals, or one that is written with a capital inside a
 * sentence, or that opens two sentences and is never written small.
 */
export function isProperName(name: string, text: string): boolean {
  if (/\s\p{Lu}/u.test(name)) return true;
  const places = text.split(name).length - 1;
  if (new RegExp(String.raw`[\p{Ll},]\s${escaped(name)}(?!\p{L})`, 'u').test(text)) return true;
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  return places > 1 && !new RegExp(String.raw`(?<!\p{L})${escaped(small)}(?!\p{L})`, 'u').test(text);
}

/** The text as a pattern that matches itself. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
