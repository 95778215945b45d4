import { remembered } from './danish/remembered.ts';

/** "2.1", "2.", "2)", and "2" where a capital follows: without a point a number may count ("98 kommuner"). */
const decimal = String.raw`\d{1,2}(?:\.\d{1,2})+[.)]?\s+|\d{1,2}[.)]\s+(?=["»”]?\p{Lu})|\d{1,2}\s+(?=["»”]?\p{Lu})`;
/** "IV.", "A.", "b)"; initials ("A. P. …") are part of a name. */
const lettered = String.raw`(?:[IVX]{1,5}|\p{Lu})[.)]\s+(?=["»”]?\p{Lu})(?!\p{Lu}\.)|\p{Ll}\)\s+`;
/** "§ 3.", "Kapitel 2:", "Bilag A –". */
const part = String.raw`§+\s*\d{1,3}(?:\s?\p{Ll}(?!\p{L}))?[.:]?\s+(?![,\d])|(?:Kapitel|Afsnit|Bilag|Del|Punkt|Pkt\.|Appendiks|Emne|Tema)\s+(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|\p{Lu})(?:\s*[:.)]\s+|\s+[–—-]\s+)`;
const numbering = new RegExp(String.raw`^(?:${decimal}|${lettered}|${part})(?=\S)`, 'u');

/**
 * The name that a heading gives its section: without the number, letter or "Kapitel 2:" in front. Whatever compares
 * headings with words, or says them, uses this; heading paths and the outline keep the heading as it stands.
 */
export const headingName: (heading: string) => string = remembered((heading) => {
  const rest = heading.replace(numbering, '').trim();
  return /\p{L}/u.test(rest) ? rest : heading.trim();
});

const asking =
  /^(?:hv(?:em|ad|or|ordan|orfor|ornår|ilke[nt]?)|sådan|kan|skal|må|er)(?!\p{L}).*\?$|^(?:hvem|hvad|hvordan|hvornår|hvorfor|sådan)(?!\p{L})/iu;

/** Whether a heading asks what its section answers, or says how something is done: it names no subject. */
export function isAskingHeading(heading: string): boolean {
  return asking.test(headingName(heading));
}
