/** A sentence; `[start, end)` are UTF-16 offsets, without the white space around it. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** Abbreviations that stand before what they belong to, so that a capital after them starts nothing. */
const leadingAbbreviations = new Set(
  (
    'adr. afd. afs. alm. ang. art. bd. bek. bl.a. ca. cf. cirk. d. div. dr. dvs. d.v.s. eks. ekskl. evt. excl. f.eks. ' +
    'feks. fhv. fig. forb. forts. fr. frk. fx. gl. gr. hhv. hr. iflg. incl. inkl. jf. jfr. jr. kap. kgl. kl. lb. ' +
    'maks. max. min. mht. m.h.t. mr. mrs. ms. nb. nr. nuv. obs. omkr. o. opr. p. pga. p.g.a. pkt. pr. pr. ' +
    'prof. red. ref. s. sct. sdr. skt. sml. st. stk. sv. tidl. tlf. udg. ugtl. v. vedr. vejl. vha. v.h.a. vs. årg. ' +
    'lov-nr. lovbekg. lbk. bkg. pag. tab. vol. ch. mag. cand. stud. adm. ass. ctr. dir. sekr. udv. kr.nr.'
  ).split(' '),
);

/** Abbreviations that may also close a sentence: a capital after them starts a new one. */
const closingAbbreviations = new Set(
  (
    'a.s. a/s. pct. etc. f.Kr. e.Kr. f.kr. e.kr. kr. mfl. m.fl. mia. mill. mio. m.m. m.v. mv. m.v osv. o.a. o.l. o.lign. ' +
    'o.s.v. m.m.fl. jun. sen. inc. ltd. co. tsd. mdr. md. sek. min. t. u.å. p.t. pt. d.d. s.d. d.å. s.m. ha. km. kg.'
  ).split(' '),
);

const months = /^(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)/iu;
const boundary = /(?:[.!?…]+["'”’»)\]]*(?=\s)|\n)\s*/gu;
const startsSentence = /^["'“”„‘’«»([]*[\p{Lu}\p{Nd}•*§–-]/u;

function continues(before: string, after: string, mark: string): boolean {
  if (!mark.startsWith('.') || mark.startsWith('..')) return !startsSentence.test(after) && !mark.startsWith('…');
  if (!startsSentence.test(after)) return true;
  const word = /[\p{L}\p{N}./-]*$/u.exec(before)?.[0] ?? '';
  const dotted = `${word}.`;
  const lower = dotted.toLowerCase();
  if (closingAbbreviations.has(dotted) || closingAbbreviations.has(lower)) return /^\p{Nd}/u.test(after);
  if (leadingAbbreviations.has(lower)) return true;
  // An initial ("H. C. Andersen"), not a letter that closes a sentence ("punkt 3 a." is lower case).
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && /^["“»(]*\p{Lu}/u.test(after)) return true;
  // Ordinals before a month, and dates written in figures ("1.9. 2014").
  if (/^\p{Nd}{1,2}$/u.test(word)) return months.test(after);
  return /^\p{Nd}{1,2}\.\p{Nd}{1,2}$/u.test(word) && /^\p{Nd}{4}/u.test(after);
}

/**
 * Splits Danish text into sentences, in order. A line break always parts; a full stop parts when white space and a
 * capital, digit, quote or bullet follow and it does not belong to an abbreviation, an initial, an ordinal or a date.
 * Everything but white space lies in exactly one sentence.
 */
export function splitSentences(text: string): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const offset = start + raw.indexOf(trimmed);
      sentences.push({ start: offset, end: offset + trimmed.length });
    }
  };
  for (const match of text.matchAll(boundary)) {
    const next = match.index + match[0].length;
    if (next >= text.length) break;
    if (
      !match[0].includes('\n') &&
      continues(
        text.slice(Math.max(start, match.index - 24), match.index),
        text.slice(next, next + 16),
        match[0].trim(),
      )
    ) {
      continue;
    }
    push(next);
    start = next;
  }
  push(text.length);
  return sentences;
}
