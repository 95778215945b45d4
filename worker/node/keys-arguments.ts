import { parseArgs } from 'node:util';

import { scopes, type Scope } from '../answering/stores.ts';
import { readDatabasePlace, databaseOptions, type DatabasePlace } from './database-place.ts';

export const keysHelp = `Brug: npm run keys -- KOMMANDO [TILVALG]

Laver og spærrer nøgler til API'et. En ny nøgle vises én gang; kun dens fingeraftryk gemmes.

Kommandoer
  create           lav en nøgle
  rotate ID        lav en afløser for en nøgle; den gamle gælder lidt endnu, så alle kan nå at skifte
  revoke ID        spær en nøgle med det samme
  list             vis alle nøgler

Tilvalg til create
  --label TEKST    hvad nøglen bruges til (skal angives)
  --scopes LISTE   hvad den giver adgang til, adskilt af komma: ${scopes.join(', ')} (ellers ask,search)
  --days N         hvor mange dage den gælder (ellers 365)
  --origins LISTE  gør nøglen offentlig og binder den til sider på disse adresser, adskilt af komma
  --requests N     højst så mange kald i døgnet (ellers DAILY_REQUESTS_PER_KEY)
  --tokens N       højst så mange af sprogmodellens tokens i døgnet (ellers LLM_TOKENS_PER_DAY_PER_KEY)

Tilvalg til rotate
  --overlap N      hvor mange dage den gamle stadig gælder (ellers 7)
  --days N         hvor mange dage den nye gælder (ellers 365)

Hvor
  --remote         databasen hos Cloudflare
  --port N         databasen, som »npm start« bruger på denne port (ellers 8787)
  --help           vis denne hjælp
`;

export interface NewKey {
  readonly label: string;
  readonly scopes: readonly Scope[];
  readonly origins: readonly string[];
  readonly days: number;
  readonly requestsPerDay: number | undefined;
  readonly tokensPerDay: number | undefined;
}

export type KeysArguments =
  | { readonly kind: 'create'; readonly place: DatabasePlace; readonly key: NewKey }
  | {
      readonly kind: 'rotate';
      readonly place: DatabasePlace;
      readonly id: string;
      readonly days: number;
      readonly overlapDays: number;
    }
  | { readonly kind: 'revoke'; readonly place: DatabasePlace; readonly id: string }
  | { readonly kind: 'list'; readonly place: DatabasePlace }
  | { readonly kind: 'help' }
  | { readonly kind: 'fault'; readonly message: string };

/** A fault in what was typed; the message is for whoever typed it. */
class ArgumentFault extends Error {}

/** Reads the command line after `keys.ts`. */
export function parseKeysArguments(argv: readonly string[]): KeysArguments {
  try {
    return read(argv);
  } catch (error) {
    if (!(error instanceof ArgumentFault)) throw error;
    return { kind: 'fault', message: `${error.message} Skriv npm run keys -- --help for at se, hvad der findes.` };
  }
}

function read(argv: readonly string[]): KeysArguments {
  const { values, positionals } = options(argv);
  if (values.help === true || argv.length === 0) return { kind: 'help' };
  const place = readDatabasePlace(values);
  if (typeof place === 'string') throw new ArgumentFault(place);
  const [command, ...ids] = positionals;
  switch (command) {
    case 'create': {
      if (ids.length > 0) throw new ArgumentFault('create tager kun tilvalg.');
      return { kind: 'create', place, key: newKey(values) };
    }
    case 'rotate': {
      const overlapDays = wholeNumber('--overlap', values.overlap, 0, 90) ?? 7;
      return {
        kind: 'rotate',
        place,
        id: idOf(ids),
        overlapDays,
        days: wholeNumber('--days', values.days, 1, 3_650) ?? 365,
      };
    }
    case 'revoke':
      return { kind: 'revoke', place, id: idOf(ids) };
    case 'list':
      return { kind: 'list', place };
    default:
      throw new ArgumentFault(`Kommandoen »${command ?? ''}« findes ikke.`);
  }
}

type Values = ReturnType<typeof options>['values'];

function options(argv: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        ...databaseOptions,
        ...{ label: text, scopes: text, days: text, origins: text, requests: text, tokens: text, overlap: text },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch {
    throw new ArgumentFault(`Tilvalgene kunne ikke læses: ${argv.join(' ')}.`);
  }
}

function newKey(values: Values): NewKey {
  const label = values.label?.trim() ?? '';
  if (label === '' || label.length > 100)
    throw new ArgumentFault('Skriv med --label, hvad nøglen bruges til, højst 100 tegn.');
  const origins = listOf(values.origins);
  for (const origin of origins) {
    if (!/^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?$/.test(origin))
      throw new ArgumentFault(`»${origin}« er ikke en adresse uden sti, som https://intranet.example.dk.`);
  }
  const wanted = values.scopes === undefined ? ['ask', 'search'] : listOf(values.scopes);
  const known = scopes.filter((scope) => wanted.includes(scope));
  const unknown = wanted.find((name) => !scopes.some((scope) => scope === name));
  if (unknown !== undefined || known.length === 0)
    throw new ArgumentFault(`»${unknown ?? ''}« er ikke en adgang. Vælg blandt ${scopes.join(', ')}.`);
  if (origins.length > 0 && known.some((scope) => scope !== 'ask' && scope !== 'search'))
    throw new ArgumentFault('En offentlig nøgle kan kun give adgang til ask og search.');
  return {
    label,
    scopes: known,
    origins,
    days: wholeNumber('--days', values.days, 1, 3_650) ?? 365,
    requestsPerDay: wholeNumber('--requests', values.requests, 1, 1_000_000_000),
    tokensPerDay: wholeNumber('--tokens', values.tokens, 0, 1_000_000_000),
  };
}

function idOf(ids: readonly string[]): string {
  const [id, ...more] = ids;
  if (id === undefined || more.length > 0 || !/^[0-9a-f]{12}$/.test(id))
    throw new ArgumentFault('Skriv nøglens id, som npm run keys -- list viser det.');
  return id;
}

function listOf(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).filter((item) => item !== '');
}

function wholeNumber(name: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new ArgumentFault(`Skriv et helt tal fra ${least} til ${most} efter ${name}.`);
  return value;
}
