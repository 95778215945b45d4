import { expect, test } from 'vitest';

import type { PassageIndex } from '../../../corpus/passage-index.ts';
import type { Passage } from '../../../corpus/passage.ts';
import { readQuestion } from '../understanding/read-question.ts';
import { verdictOf } from './verdict.ts';

const index: PassageIndex = {
  corpusVersion: '0',
  embedder: { id: 'none', dimension: 1, version: 1 },
  documents: [],
  participation: [],
  search: () => Promise.resolve({ hits: [], coverage: 0 }),
  passages: () => Promise.resolve([]),
  passagesOf: () => Promise.resolve([]),
  documentText: () => Promise.resolve(undefined),
};

function verdict(question: string, text: string, before = '') {
  const whole = before + text;
  const passage: Passage = {
    id: 'p-0000000000000000',
    documentId: 'd',
    headingPath: ['Svømmehallen'],
    text: whole,
    embeddedText: `Oversigt\n${whole}`,
    start: 0,
    end: whole.length,
    page: 1,
    pageEnd: 1,
    kind: 'prose',
  };
  return verdictOf(readQuestion(question, true, index), passage, text);
}

test.each([
  ['Har svømmehallen en sauna?', 'Svømmehallen har en sauna og to bassiner.', 'Ja'],
  ['Har svømmehallen en sauna?', 'Hallen har ikke nogen sauna.', 'Nej'],
  ['Har svømmehallen ikke en sauna?', 'Svømmehallen har en sauna.', 'Jo'],
  ['Har svømmehallen ikke en sauna?', 'Svømmehallen har ingen sauna.', 'Ja'],
  ['Er saunaen gratis?', 'Saunaen koster 40 kr. pr. time.', 'Nej'],
  ['Er saunaen gratis?', 'Saunaen er gratis, men brusebadet koster 5 kr.', 'Ja'],
  ['Har svømmehallen en sauna?', 'Svømmehallen har en sauna, men ingen café.', 'Ja'],
  ['Har svømmehallen en sauna?', 'Svømmehallen har ingen café, men en sauna har den.', 'Ja'],
  ['Har svømmehallen 3 bassiner?', 'Svømmehallen har 3 bassiner.', 'Ja'],
  ['Drives svømmehallen af foreningen?', 'Hallen drives af foreningen.', 'Ja'],
  // The clause with the asked verb decides.
  [
    'Skal foreningen betale for rengøringen af saunaen, når den er lejet ud?',
    'Når saunaen er lejet ud, overtager lejeren rengøringen, og foreningen skal ikke betale for den.',
    'Nej',
  ],
  ['Skal saunaen lukkes om natten?', 'Saunaen skal lukkes om natten og må ikke lejes ud.', 'Ja'],
  ['Må saunaen lejes ud?', 'Saunaen skal lukkes om natten og må ikke lejes ud.', 'Nej'],
  ['Er det besluttet, at saunaen skal lukkes?', 'Det er ikke besluttet, om saunaen skal lukkes.', 'Nej'],
  ['Er saunaen gratis for børn på 8 år?', 'Saunaen er gratis for børn under 12 år.', 'Ja'],
  ['Er saunaen gratis for børn på 12 år?', 'Saunaen er gratis for børn under 12 år.', 'Nej'],
  ['Er saunaen gratis for børn på 12 år?', 'Saunaen er gratis for børn mellem 3 og 12 år.', 'Ja'],
  ['Må børn på 14 år bruge saunaen?', 'Børn under 15 år må ikke bruge saunaen.', 'Nej'],
  ['Må børn på 14 år bruge saunaen?', 'Børn på 12 år eller derover må bruge saunaen.', 'Ja'],
  ['Må min datter på 14 bruge saunaen?', 'Min datter og andre over 15 år må bruge saunaen.', 'Nej'],
  ['Er saunaen gratis for et barn på syv år?', 'Er man under 6 år, er saunaen gratis.', 'Nej'],
  ['Er saunaen gratis for et barn på fem år?', 'Er man under 6 år, er saunaen gratis.', 'Ja'],
  ['Er Skive en af kommunerne bag svømmehallen?', 'Skive og Struer har siden 2010 haft svømmehallen sammen.', 'Ja'],
  ['Kan en kommune forlade svømmehallen?', 'Et medlem kan forlade svømmehallen med et års varsel.', 'Ja'],
  ['Må en 16-årig bruge saunaen?', 'Den, der er fyldt 15 år, må bruge saunaen.', 'Ja'],
  ['Er der plads til grupper på 9 personer?', 'Der er plads til grupper på 9 personer.', 'Ja'],
  ['Må mit barn have briller på i saunaen?', 'I saunaen må man have briller på.', 'Ja'],
  ['Skal gæsterne betale for saunaen?', 'Saunaen er gratis for gæsterne, mens foreningen betaler 5 kr.', 'Nej'],
  [
    'Er svømning frivillig i 4. klasse?',
    'Det er pligt for 4. klasse at svømme, mens det for 5. klasse er frivilligt.',
    'Nej',
  ],
  ['Ejer museet hallen?', 'Museet driver den park, som hallen ligger i, men ejer ikke hallen.', 'Nej'],
  ['Driver museet hallen?', 'Museet ejer den mark, som hallen ligger på, men har ingen del i driften.', 'Nej'],
  ['Har saunaen åbent efter midnat?', 'For medlemmer har saunaen åbent efter midnat.', 'Ja'],
  ['Lukker saunaen efter midnat?', 'Saunaen lukker før midnat.', 'Nej'],
  ['Er priserne med drikkepenge?', 'Alle priser er i kroner og uden drikkepenge.', 'Nej'],
  ['Skal man melde sig til for at bruge saunaen?', 'Man kan bruge saunaen uden at melde sig til.', 'Nej'],
  ['Er livredderen omfattet af aftalen?', 'Aftalen gælder ikke for livredderen.', 'Nej'],
])('%s %s', (question, text, decided) => {
  expect(verdict(question, text)).toBe(decided);
});

test.each([
  ['another thing', 'Har svømmehallen en sauna?', 'Svømmehallen har en café.'],
  ['what may come', 'Har svømmehallen en sauna?', 'Svømmehallen forventes at få en sauna.'],
  ['less than all', 'Er alle saunaer åbne?', 'Saunaerne er åbne.'],
  ['another number', 'Har svømmehallen 3 bassiner?', 'Svømmehallen har bassiner.'],
  ['somebody else', 'Drives svømmehallen af foreningen?', 'Hallen drives for foreningen af kommunen.'],
  [
    'something else',
    'Er svaret på ansøgningen om en sauna kommet?',
    'Der er ansøgt om en sauna, men svaret foreligger ikke.',
  ],
  ['what is denied of others', 'Må børn på 16 år bruge saunaen?', 'Børn under 15 år må ikke bruge saunaen.'],
  ['nothing of what may be', 'Kan min søn komme med bussen?', 'I bussen står en hylde med bøger.'],
  ['what may be', 'Skal foreningen kræve gebyr?', 'Foreningen kan kræve et gebyr.'],
  ['what is to be', 'Er bænkene skiftet?', 'Bænkene skal skiftes til sommer.'],
  ['what is open', 'Er der en takst for saunaen?', 'Om der skal være en takst for saunaen, er endnu uafklaret.'],
  ['how it may not be done', 'Må børn bade i havet?', 'Børn må ikke bade alene i havet.'],
  [
    'the contrary in another clause',
    'Skal gæster have håndklæder med?',
    'Hallen udlåner ikke håndklæder, så gæster skal have deres egne med.',
  ],
  ['those beyond the bound', 'Er børn under 15 år med i saunaen?', 'Saunaen er med børn over 15 år.'],
  ['two bounds', 'Er saunaen gratis for børn på 8 år?', 'Saunaen er gratis for børn under 3 år og over 7 år.'],
  ['what is left open', 'Skal gæsterne betale for saunaen?', 'Gæsterne bestemmer, om de vil betale for saunaen.'],
  ['it of another one', 'Har viceformanden stemmeret?', 'Formanden har stemmeret.'],
  ['what is not asked', 'Hvor mange saunaer har svømmehallen?', 'Svømmehallen har en sauna.'],
])('a sentence that says %s decides nothing', (_, question, text) => {
  expect(verdict(question, text)).toBeUndefined();
});

test('a sentence goes on from what its passage says before', () => {
  expect(verdict('Har saunaen udsigt?', 'Den har udsigt.')).toBeUndefined();
  expect(verdict('Har saunaen udsigt?', 'Den har udsigt.', 'Hallen har fået en sauna. ')).toBe('Ja');
});

test('a compound that was named before is called by its last part, in the definite', () => {
  expect(verdict('Udlejer badevagten håndklæder?', 'Vagten udlejer ikke håndklæder.')).toBeUndefined();
  expect(verdict('Udlejer badevagten håndklæder?', 'Vagten udlejer ikke håndklæder.', 'Spørg badevagten. ')).toBe(
    'Nej',
  );
});

test('what was told of a thing holds where it is spoken of again', () => {
  expect(
    verdict(
      'Er billetterne til aftenbadet nummereret?',
      'Billetterne sælges i døren, og de er ikke nummereret.',
      'Der er 40 billetter til aftenbadet. ',
    ),
  ).toBe('Nej');
});
