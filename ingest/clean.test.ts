import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { cleanText } from './clean.ts';
import { countWords } from './clean/vocabulary.ts';

const note = readFileSync(new URL('../corpus/documents/erhvervssamarbejder/notat.txt', import.meta.url), 'utf8');

function clean(source: string, format: 'txt' | 'md' = 'txt') {
  return cleanText(source, format, countWords([source]));
}

const cleaned = clean(note);

/** What the source's lines, from a line that begins so, look like in the canonical text. */
const pairs: readonly (readonly [sourceLines: readonly string[], canonical: string])[] = [
  [['Eksempler på tværkommunale erhvervspoli-', 'tiske samarbejder'], 'tværkommunale erhvervspolitiske samarbejder\n'],
  [
    ['at oplyse, hvilke kommuner der har indgået aftaler om forpligtende samar-', 'bejder på'],
    'forpligtende samarbejder på',
  ],
  [
    ['Folketingets Kommunaludvalg har bedt Erhvervs- og vækstministeren om'],
    'bedt Erhvervs- og vækstministeren om at oplyse',
  ],
  [
    ['på det erhvervspolitiske område, fordi de alle finansierer og styrer den ind-', 'sats, der'],
    'styrer den indsats, der leveres',
  ],
  [
    ['eksempler på kommunernes erhvervspolitiske samarbejder.', 'Tværkommunale'],
    'erhvervspolitiske samarbejder.\nTværkommunale',
  ],
  [
    ['De seneste år er kommunerne flere steder gået ind i forpligtende tværkom-', 'munale'],
    'forpligtende tværkommunale erhvervssamarbejder',
  ],
  [
    ['munale erhvervssamarbejder med det formål at skabe vækst og arbejdsplad-', 'ser og'],
    'vækst og arbejdspladser og dermed',
  ],
  [
    ['ser og dermed sikre økonomi til velfærd, service, uddannelse etc. for bor-', 'gerne.'],
    'etc. for borgerne.\n\nCopenhagen',
  ],
  [
    ['kommuner og de to regioner i Østdanmark, der under det fælles brand Co-', 'penhagen'],
    'fælles brand Copenhagen arbejder',
  ],
  [
    ['blev efterfølgende inviteret med i samarbejdet og har siden deltaget aktivt i', 'arbejdet.'],
    'deltaget aktivt i arbejdet. Det forventes',
  ],
  [['• Erhvervsfremme og innovation', '• Arbejdsmarked'], '• Erhvervsfremme og innovation\n• Arbejdsmarked\n'],
  [
    ['• Fælles brand Copenhagen, hvor der udvikles ét brand med afsæt i Co-', 'penhagen –'],
    'afsæt i Copenhagen – og tilhørende',
  ],
  [
    ['• Fælles digital investorportal, hvor bl.a. de to digitale platforme for hen-', 'holdsvis'],
    'platforme for henholdsvis Femern',
  ],
  [
    ['holdsvis Femern Belt development og Copenhagen-Malmø Prospekt'],
    'og Copenhagen-Malmø Prospekt (Øresundsregionen)',
  ],
  [
    ['• Fælles indsats om kompetenceløft i turisme- og serviceerhverv, hvor der'],
    'i turisme- og serviceerhverv, hvor der tilvejebringe',
  ],
  [
    ['• Fælles charter på infrastrukturområdet, hvor der udvikle et fælles trafik-', 'charter'],
    'fælles trafikcharter med',
  ],
  [
    ['• Fælles fødevareindsats, hvor der identificeres og udvikles fyrtårnsprojek-', 'ter.'],
    'udvikles fyrtårnsprojekter.\n• Fællesregional',
  ],
  [
    ['der i det eksisterende kontaktcenter etableres et internationalt call cen-', 'ter, der'],
    'internationalt call center, der',
  ],
  [
    ['fortælling om det regionale udviklingsperspektiv samt om en samarbejd-', 'splatform,'],
    'om en samarbejdsplatform, der',
  ],
  [
    ['fokuseret dagsorden. Det betyder bl.a., at der indledes en dialog med Øre-', 'sundskomiteen'],
    'dialog med Øresundskomiteen om',
  ],
  [
    ['dinering med partnerne i Fokuseret Vækstdagsorden og en række andre', 'eksterne'],
    'en række andre eksterne repræsentanter, så REVUS’erne kan',
  ],
  [
    ['den. Bestyrelsen består af regionsrådsformændene for de to regioner, for-', 'mænd'],
    'to regioner, formænd og næstformænd',
  ],
  [
    ['mænd og næstformænd for de to KKR’er samt overborgmesteren for Kø-', 'benhavns'],
    'overborgmesteren for Københavns Kommune',
  ],
  [
    ['at drøfte strategi for - og projekter under Fokuseret Vækstdagsorden.'],
    'drøfte strategi for - og projekter under',
  ],
  [
    ['toriske forankring til deres kommune/region. Styregruppen består af 1-2'],
    'kommune/region. Styregruppen består af 1-2 deltagere',
  ],
  [
    ['dringsbillede med Implement som konsulentfirma. Der sættes fokus på de'],
    'økonomisk udfordringsbillede med Implement',
  ],
  [
    ['økonomiske konsekvenser af de demografiske ændringer og befolkningstil-', 'bagegangen.'],
    'og befolkningstilbagegangen.\n\n',
  ],
  [
    ['de enkelte kommuners egne udviklingsstrategier og den kommende regiona-', 'le'],
    'den kommende regionale vækst- og udviklingsstrategi (REVUS).',
  ],
  [['kommer ”ud at arbejde”'], 'kommer ”ud at arbejde”\n• Udbyttet'],
  [
    ['af regionale styrkepositioner og fælles platforme. Regionale virksom-', 'heds-'],
    'Regionale virksomheds- og iværksætterprogrammer\n',
  ],
  [
    ['af flere midler. Styrkelse og synliggørelse af EU-kontoret i Nordjylland'],
    'synliggørelse af EU-kontoret i Nordjylland og Bruxelles.',
  ],
  [['Organisering', 'Business Region North Denmark ledes'], '\n\nOrganisering\nBusiness Region North Denmark ledes af'],
  [
    ['Operatøransvar placeres hos de enkelte kommuner (erhvervskontor, turist-', 'kontor,'],
    '(erhvervskontor, turistkontor, forvaltning m.v.) ud',
  ],
  [
    ['• 15 kr. pr. indbygger fra hver kommune / 9 kr. pr. indbygger for Regio-', 'nen,'],
    '• 15 kr. pr. indbygger fra hver kommune / 9 kr. pr. indbygger for Regionen, hvoraf',
  ],
  [
    ['Samsø, Silkeborg, Skanderborg, Syddjurs, og Aarhus Kommune Aarhus,'],
    'Odder, Randers, Samsø, Silkeborg, Skanderborg, Syddjurs, og Aarhus Kommune Aarhus, Syddjurs',
  ],
  [
    ['Syddjurs, Samsø, Odder, Randers, Norddjurs, Skanderborg, Silkeborg, Hor-', 'sens'],
    'Silkeborg, Horsens og Hedensted kommuner.\n\n• Organisation',
  ],
  [
    ['\uf0b7 Organisation: Sekretariatet har Aarhus som ankerkommune og be-', 'står'],
    '• Organisation: Sekretariatet har Aarhus som ankerkommune og består af',
  ],
  [['mødes ca. 10-12 gange årligt.'], 'mødes ca. 10-12 gange årligt.'],
  [['2,6 mio. kr.'], 'samlet budget på 2,6 mio. kr.\n'],
  [['Business Broen Norge- Norddanmark'], '\n\nBusiness Broen Norge- Norddanmark\nBusiness Broen Norge-Norddanmark er'],
  [
    ['kring erhvervs-, beskæftigelses-, og kompetenceudvikling'],
    'omkring erhvervs-, beskæftigelses-, og kompetenceudvikling',
  ],
  [['heder for at skabe nye arbejdspladser - på begge sider af Skagerrak.'], 'arbejdspladser - på begge sider'],
  [
    ['bejdet, Hjørring Kommune, Frederikshavn Kommune, Aalborg', 'Universitet,'],
    'Aalborg Samarbejdet, Hjørring Kommune, Frederikshavn Kommune, Aalborg Universitet, Væksthus',
  ],
  [
    ['Universitet, Væksthus Nordjylland, Erhvervshus Nord Frederiks-', 'havn'],
    'Erhvervshus Nord Frederikshavn og Hjørring Erhvervscenter\n• Norgesprojektet',
  ],
  [['Faaborg-Midtfyn og Odense'], 'Assens, Faaborg-Midtfyn og Odense\n'],
  [['Den nye organisering er først trådt i kraft 1.9 2014.'], 'trådt i kraft 1.9 2014.\n• Indsatsområde: Udnyttelse'],
  [
    ['Food/Foodtech, Maritim, Oplevelsesøkonomi, Bygge/Anlæg, Cle-', 'antech,'],
    'Bygge/Anlæg, Cleantech, IT/Robot/Automation',
  ],
  [
    ['med 360.000 indbyggere ca. - bliver det til 12 mio. kr.'],
    '33,25 kr./indbygger, og med 360.000 indbyggere ca. - bliver',
  ],
  [['rer, erhvervschefer og  kulturchefer mv.'], 'kommunaldirektører, erhvervschefer og kulturchefer mv.'],
  [
    ['og udvikling på erhvervs-, bosætnings-, uddannelses- og turismeom-', 'råderne'],
    'erhvervs-, bosætnings-, uddannelses- og turismeområderne på',
  ],
  [
    ['Kommune er formand', 'Tværkommunale'],
    'Varde Kommune er formand\nTværkommunale samarbejder om lokal erhvervsservice\nUdover',
  ],
  [['for ca. 600 lokale virksomheder, som også løser erhvervsserviceopgaven for'], 'for ca. 600 lokale virksomheder'],
  [
    ['de to kommuner. Erhvervsrådet tilbyder bl.a. virksomheder et 360 graders', '9', 'eftersyn'],
    'et 360 graders eftersyn af deres forretning',
  ],
  [
    ['service for kommunerne: Ballerup, Gentofte, Høje-Taastrup og Rudersdal.'],
    'Gentofte, Høje-Taastrup og Rudersdal.\n\n',
  ],
];

describe('the canonical text of the note', () => {
  const lines = note
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

  test.each(pairs)('%j', (source, canonical) => {
    const at = lines.findIndex((_, index) => source.every((part, offset) => lines[index + offset]?.startsWith(part)));
    expect(at).toBeGreaterThanOrEqual(0);
    expect(cleaned.text).toContain(canonical);
  });

  test('starts its nine pages where the print did', () => {
    const starts = cleaned.pageStarts.map((start) => cleaned.text.slice(start, start + 24));
    expect(starts).toEqual([
      'NOTAT\nEksempler på tværk',
      'arbejdet. Det forventes,',
      'eksterne repræsentanter,',
      'De kommende fælles satsn',
      'Business Region North De',
      'Samsø, Silkeborg, Skande',
      '• Norgesprojektet Vendsy',
      '• Indsatsområde: Udnytte',
      'eftersyn af deres forret',
    ]);
  });

  test('is the same with CRLF line ends and a byte order mark', () => {
    const other = clean(`\ufeff${note.replaceAll('\n', '\r\n')}`);
    expect(other.text).toBe(cleaned.text);
    expect(other.pageStarts).toEqual(cleaned.pageStarts);
  });
});

describe('pages', () => {
  const filler =
    'Nordby og Sydby har i mange år delt færge, havn og bibliotek, og borgerne er glade\n' +
    'for det, fordi ingen af dem kunne have råd til det alene, og fordi turen over\n' +
    'sundet er kort. Aftalen gælder stadig, og den er blevet fornyet to gange uden\n' +
    'at nogen har klaget over den.\n\n';

  test.each([
    ['Havnen drives i fællesskab, og Nordby betaler', '12 mio. kr. om året til driften.'],
    ['Havnen drives af kommunerne Nordby, Sydby og', 'Vestby, som betaler 4 mio. kr. om året.'],
    ['Havnen drives af Nordby, Sydby, Østby samt', '4 andre kommuner.'],
    ['Havnen blev indviet den', '14. september 2014 af borgmesteren.'],
    ['Havnen blev bygget i', '2014 af kommunerne.'],
  ])('tear no sentence: %s / %s', (before, after) => {
    expect(clean(`${filler}${before}\f${after}\n\n${filler}`).text).toContain(`${before} ${after}`);
    const numbered = `${filler}${before}\n\n- 1 -\n\n${after}\n\n${filler}\n\n- 2 -\n`;
    expect(clean(numbered).text).toContain(`${before} ${after}`);
  });

  test.each([
    ['Økonomi', '12 mio. kr. om året betaler Nordby.'],
    ['Havnen drives i fællesskab, og den er dyr', '2. Økonomi'],
    ['Havnen drives i fællesskab, og den er dyr.', '12 mio. kr. koster den om året.'],
  ])('part what is no sentence: %s / %s', (before, after) => {
    expect(clean(`${filler}${before}\f${after}\n\n${filler}`).text).toContain(`${before}\n${after}`);
  });

  test('start at form feeds, whose page numbers and running heads go', () => {
    const pages = [1, 2, 3].map(
      (page) => `Nordby Kommune   side ${page}\n\nTekst på ark ${page} om havnen.\n\n${page}`,
    );
    const { text, pageStarts } = clean(pages.join('\f'));
    expect(text).toBe('Tekst på ark 1 om havnen.\n\nTekst på ark 2 om havnen.\n\nTekst på ark 3 om havnen.');
    expect(pageStarts.map((start) => text.slice(start, start + 14))).toEqual(
      [1, 2, 3].map((n) => `Tekst på ark ${n} `.slice(0, 14)),
    );
  });

  test('end at numbers printed at the foot', () => {
    const { text, pageStarts } = clean('Første side.\n\n\n- 1 -\n\nAnden side.\n\n\n- 2 -\n');
    expect(text).toBe('Første side.\n\nAnden side.');
    expect(pageStarts).toEqual([0, text.indexOf('Anden')]);
  });

  test('are not started by a figure on a line of its own', () => {
    const { text, pageStarts } = clean('Antal ansatte i alt\n\n2\n\nheraf i Nordby\n\n1\n');
    expect(text).toContain('2');
    expect(pageStarts).toEqual([0]);
  });
});

describe('plain text', () => {
  test('keeps a single-spaced paragraph together and parts at empty lines', () => {
    const { text } = clean(
      'Kommunen har en havn, og den er\nstor nok til færger. Den bruges\nom sommeren.\n\nNæste afsnit.',
    );
    expect(text).toBe('Kommunen har en havn, og den er stor nok til færger. Den bruges om sommeren.\n\nNæste afsnit.');
  });

  test('knows the bullets of many programs, and a dash inside a sentence', () => {
    const { text } = clean(
      'Vi har:\n- havn\n* by\n– land\n· vand\n▪ sø\n\nDet er en lang linje med en tanke\n- som her - der går videre til\nnæste linje og slutter.',
    );
    expect(text).toBe(
      'Vi har:\n• havn\n• by\n• land\n• vand\n• sø\n\nDet er en lang linje med en tanke - som her - der går videre til næste linje og slutter.',
    );
  });
});

describe('Markdown', () => {
  test('shows its text without its marks', () => {
    const { text } = clean(
      '---\ntitle: X\n---\n# Havne *i nord* #\n\nSe [planen](https://nordby.example/a_b) og `kode`; snake_case\nfra\n1. januar er **fed**.\n\n- a\n- b\n\n[x]: https://nordby.example\n',
      'md',
    );
    expect(text).toBe('Havne i nord\n\nSe planen og kode; snake_case fra 1. januar er fed.\n\n• a\n• b');
  });

  test('keeps code and unfinished marks as they are', () => {
    expect(clean('a ** b * c [d\n\n```\nx = `**y**`\n\nz\n```\n', 'md').text).toBe('a ** b * c [d\n\nx = `**y**`\nz');
  });
});
