/**
 * Words with which a question is put and not what it is about: they need not stand in the documents. Compared by
 * folded form; how a Dane asks formally ("det bedes oplyst"), in speech ("hvad er det nu"), or with small talk around.
 */
export const frameWords: ReadonlySet<string> = new Set(
  `bedes bede anmode anmoder anmodning ønskes ønsker oplyst oplysning oplysninger redegørelse redegøre redegør
   oversigt overblik navngivning venlig undskyld forstyrrer forstyrre spørge spørger spurgte spørgsmål svar svare
   venlige hilsen forhånd lynhurtigt egentlig overhovedet nemlig faktisk altså bare simpelthen muligvis dumt
   interesseret interesserer høre hører hørt finder undersøge undersøger tjekke slå slår
   udgør udgøre omfang antal antallet størrelsen hyppighed beløb beløbet beløber
   varetager varetages løser løses bestrider bestride besidder posten post hverv hvervet indehaver
   foreligger foreliggende nævnte nævnt omtalt omtales angivet anført fremgår beskrives beskrevet
   pågældende nærværende henholdsvis øvrigt sammenhæng forbindelse forhold angående vedrørende
   lige nu nok vel sgu vist måske helt ret rigtigt ordentligt sådan noget hinanden
   hedder hed kaldt hvorledes hvorvidt hvormed hvoraf hvorfra hvis mon siden altid længe
   telefonen morgen ny dernede deroppe derovre
   godmorgen godaften davs halløj dav hejsa goddag kære kildesvar mvh vh
   skulle kunne burde findes drejer betyder menes mener forstås
   ting sag sager type slags form måde del udad ude ovre henne oppe nede inde derovre
   højt høj høje lavt lav langt lang lange længe store stort tit ofte hurtig snart
   bruge bruges benytte anvende gå holde holder rolle status kraft planlagt præcise nøjagtig nøjagtigt
   samlet samlede total totale sker skete ske betingelser betingelse omstændigheder
   ud ind op ned frem hen hjem tilbage
   lave lavede
   komme kommet set se ses giver give hjælpe tage tager får
   called named name names know want would like could give list exactly there any some`
    .split(/\s+/)
    .filter(Boolean),
);

/** Everyday words by which something is asked for, beside the cues of aspects: slips in them are mended. */
export const askedThings: readonly string[] = [
  ...['kommuner', 'kommune', 'borgere', 'indbyggere', 'næstformand', 'direktør', 'borgmester', 'formandskab'],
  ...['opsigelsesvarslet', 'budgettet', 'økonomien', 'finansieringen', 'medlemsbidraget', 'kontingentet', 'pladser'],
  ...['klager', 'medlemskab', 'samarbejdet', 'sekretariatet', 'styregruppen', 'opgaverne', 'deltagerne', 'hjemstedet'],
  ...['åbningstid', 'åbningstider', 'udgiften', 'tilskuddet', 'formændene', 'observatør', 'stemmeret', 'ventetid'],
];

/**
 * Words that only name the sort of thing that is asked for: an answer of that sort says them by being one ("på hvilken
 * dato": "1. januar 2013").
 */
export const typeWords: Readonly<Record<string, ReadonlySet<string>>> = {
  date: new Set('dato datoen dag årstal år måned tidspunkt tidspunktet periode hvornår when year date'.split(' ')),
  money: new Set('kroner kr beløb penge millioner mio money'.split(' ')),
  share: new Set('procent pct andel andelen procentdel del share percent'.split(' ')),
  count: new Set('antal antallet tal tallet gange millioner tusind number'.split(' ')),
  person: new Set('person personen personer vedkommende who'.split(' ')),
  place: new Set('ligger beliggende placeret sted stedet by byen land holder hører where located'.split(' ')),
  reason: new Set('grund grunden årsag årsagen begrundelse begrundelsen reason'.split(' ')),
};

/**
 * Who asks for themselves and who asks for their own: "må min søn" asks as "må jeg", and documents speak of neither.
 * Possessives, and the words for one's own behind them.
 */
export const ownPossessives: readonly string[] = ['min', 'mit', 'mine', 'vores', 'vor', 'vort', 'vore'];
export const ownPeople: readonly string[] = [
  ...[
    'barn',
    'børn',
    'unge',
    'unger',
    'søn',
    'sønner',
    'datter',
    'døtre',
    'dreng',
    'drenge',
    'pige',
    'piger',
    'tvillinger',
  ],
  ...['mor', 'far', 'mand', 'kone', 'kæreste', 'bror', 'søster', 'ven', 'veninde', 'nabo', 'barnebarn', 'børnebørn'],
];

/** Words that ask, as they are often mistyped; they are too short for a slip to be told by its letters alone. */
export const askingSlips: Readonly<Record<string, string>> = {
  ...{ vem: 'hvem', hven: 'hvem', hvm: 'hvem', vad: 'hvad', hva: 'hvad', hvd: 'hvad', havd: 'hvad' },
  ...{ vilke: 'hvilke', vilken: 'hvilken', vilket: 'hvilket', hvike: 'hvilke', vornår: 'hvornår' },
  ...{ vordan: 'hvordan', vorfor: 'hvorfor', hvofor: 'hvorfor' },
};
