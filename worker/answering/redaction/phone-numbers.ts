/** A number with its country in front: +45, 0045, +46 and so on. */
const international =
  /(?<![\p{L}\d+.,/-])(?<!\d )(?:\(?\+[1-9](?:[ .()-]{0,2}\d){7,14}|00[1-9](?:[ .()-]{0,2}\d){9,14})(?!\d|[.,]\d)/gu;

/** Eight digits as Danes write a number: in pairs, in halves, as two and three groups, or in one. */
const danish =
  /(?<![\p{L}\d.,+/–-])(?<!\d )(?:\d{2}[ .-]\d{2}[ .-]\d{2}[ .-]\d{2}|\d{4}[ -]\d{4}|\d{2}[ -]\d{3}[ -]\d{3}|\d{3}[ -]\d{2}[ -]\d{3}|\d{8})(?!\d|[.,/-]\d|[ ]\d)/gu;

/** An address of the web, up to the number in it. */
const webAddress = /(?:https?:\/\/|www\.)\S*$/iu;

/** Words right before a number that say what else it is. */
const otherNumber =
  /(?:cvr|se|ean|gln|j\.?\s?nr|journal|sags?|dok(?:ument)?|konto|reg|faktura|ordre|bilag|p-?n|bfe|matrikel|løbe|isbn|issn|id|version|stelnummer|medlem|kunde|ref|billet|postnr|år|årene|perioden|dato|den|kr|dkk|eur|beløb(?:et)?|budget(?:tet)?|sum(?:men)?)(?:\.|-|s)?\s*(?:nr\.?|nummer(?:et)?|numre|no\.?)?(?:\s(?:er|på))?[\s:.#]*$/iu;

/** Words before a number that say that it is a telephone. */
const calledPhone =
  /(?:tlf|telefon\p{L}*|mobil\p{L}*|ring\p{L}*|sms\p{L}*|opkald\p{L}*|phone|nummer(?:et)?|kontakt\p{L}*|træffes|fanges|fat (?:i|på) mig)\P{Nd}{0,24}$/iu;

/** Units and measures after a number. */
const amount =
  /^\s*(?:%|kr\b|kroner|dkk|eur|euro|mio|mia|mill|t?kr|m2|m²|m3|km|kg|ton|timer|personer|borgere|indbyggere|styk|stk|elever|ansatte|kwh|mwh|gwh|liter|pct|procent|point|sider|cifre|enheder|læsere|besøgende|visninger)/iu;

/** Where a text has telephone numbers. Danish ones have eight digits and do not begin with 0 or 1. */
export function findPhoneNumbers(text: string): { readonly start: number; readonly end: number }[] {
  const abroad = [...text.matchAll(international)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
  const home = [...text.matchAll(danish)].flatMap(({ 0: found, index }) => {
    const range = { start: index, end: index + found.length };
    return isPhone(found, text.slice(Math.max(0, index - 48), index), text.slice(range.end)) ? [range] : [];
  });
  return [...abroad, ...home.filter(({ start, end }) => !abroad.some((one) => start < one.end && one.start < end))];
}

function isPhone(found: string, before: string, after: string): boolean {
  if (/^[01]/.test(found)) return false;
  if (amount.test(after)) return false;
  if (otherNumber.test(before) || webAddress.test(before)) return false;
  if (calledPhone.test(before)) return true;
  return !isYears(found) && !isDay(found);
}

/** "2019 2020" and "2019-2020". */
function isYears(found: string): boolean {
  return /^(?:19|20)\d{2}[ -](?:19|20)\d{2}$/.test(found);
}

/** "20241231" and "20-12-2024" without its hyphens. */
function isDay(found: string): boolean {
  const yearFirst = /^(?:19|20)\d{2}[-. ]?(?:0[1-9]|1[0-2])[-. ]?(?:0[1-9]|[12]\d|3[01])$/;
  const dayFirst = /^(?:[12]\d|3[01])[-. ]?(?:0[1-9]|1[0-2])[-. ]?(?:19|20)[-. ]?\d{2}$/;
  return yearFirst.test(found) || dayFirst.test(found);
}
