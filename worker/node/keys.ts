import { z } from 'zod';

import { DatabaseFault, runSql, type DatabasePlace } from './database-place.ts';
import { keysHelp, parseKeysArguments, type NewKey as WantedKey } from './keys-arguments.ts';
import { storeNewKey, type NewKey } from './new-key.ts';

const dayMs = 86_400_000;

const rowSchema = z.object({
  id: z.string(),
  label: z.string(),
  scopes: z.string(),
  origins: z.string(),
  requests_per_day: z.int().nullable(),
  tokens_per_day: z.int().nullable(),
  expires_at: z.int(),
  revoked_at: z.int().nullable(),
});

const say = (text: string) => process.stdout.write(`${text}\n`);
const fail = (text: string) => {
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
};

const parsed = parseKeysArguments(process.argv.slice(2));
try {
  switch (parsed.kind) {
    case 'help':
      process.stdout.write(keysHelp);
      break;
    case 'fault':
      fail(parsed.message);
      break;
    case 'create':
      await create(parsed.place, parsed.key);
      break;
    case 'rotate':
      await rotate(parsed);
      break;
    case 'revoke':
      await revoke(parsed.place, parsed.id);
      break;
    case 'list':
      await list(parsed.place);
      break;
  }
} catch (error) {
  if (!(error instanceof DatabaseFault)) throw error;
  fail(error.message);
}

async function create(place: DatabasePlace, { days, ...key }: WantedKey): Promise<void> {
  const createdAt = Date.now();
  const expiresAt = createdAt + days * dayMs;
  const made = await storeNewKey(place, {
    label: key.label,
    scopes: key.scopes.join(' '),
    origins: key.origins.join(' '),
    requestsPerDay: key.requestsPerDay ?? null,
    tokensPerDay: key.tokensPerDay ?? null,
    createdAt,
    expiresAt,
  });
  tell(made, expiresAt);
  if (key.origins.length > 0) say('Skriv de samme adresser i ALLOWED_ORIGINS.');
}

async function rotate(wanted: {
  readonly place: DatabasePlace;
  readonly id: string;
  readonly days: number;
  readonly overlapDays: number;
}): Promise<void> {
  const { place, id, days, overlapDays } = wanted;
  const now = Date.now();
  const found = await runSql(place, 'SELECT * FROM api_keys WHERE id = ?', [id]);
  const [old] = z.array(rowSchema).parse(found.rows);
  if (old === undefined) return fail(`Der er ingen nøgle med id ${id}.`);
  if (old.revoked_at !== null) return fail(`Nøglen ${id} er spærret. Lav en ny med create.`);
  const made = await storeNewKey(place, {
    label: old.label,
    scopes: old.scopes,
    origins: old.origins,
    requestsPerDay: old.requests_per_day,
    tokensPerDay: old.tokens_per_day,
    createdAt: now,
    expiresAt: now + days * dayMs,
  });
  const ends = Math.min(old.expires_at, now + overlapDays * dayMs);
  await runSql(place, 'UPDATE api_keys SET expires_at = ? WHERE id = ?', [ends, id]);
  tell(made, now + days * dayMs);
  say(`Den gamle nøgle, ${id}, gælder til ${dateOf(ends)}.`);
}

async function revoke(place: DatabasePlace, id: string): Promise<void> {
  const { changes, rows } = await runSql(
    place,
    'UPDATE api_keys SET revoked_at = coalesce(revoked_at, ?) WHERE id = ? RETURNING id',
    [Date.now(), id],
  );
  if (changes === 0 && rows.length === 0) fail(`Der er ingen nøgle med id ${id}.`);
  else say(`Nøglen ${id} er spærret.`);
}

async function list(place: DatabasePlace): Promise<void> {
  const { rows } = await runSql(place, 'SELECT * FROM api_keys ORDER BY created_at');
  const keys = z.array(rowSchema).parse(rows);
  if (keys.length === 0) say('Der er ingen nøgler. Lav en med npm run keys -- create.');
  for (const key of keys) {
    const pages = key.origins === '' ? '' : `, kun på ${key.origins.replaceAll(' ', ' og ')}`;
    say(`${key.id}  ${stateOf(key)}  ${key.scopes.replaceAll(' ', ',')}  ${key.label}${pages}`);
  }
}

function stateOf({ expires_at, revoked_at }: z.infer<typeof rowSchema>): string {
  if (revoked_at !== null) return `spærret ${dateOf(revoked_at)}`;
  return `${expires_at <= Date.now() ? 'udløb' : 'gælder til'} ${dateOf(expires_at)}`;
}

function tell({ id, key }: NewKey, expiresAt: number): void {
  say(`Nøglen vises kun denne ene gang:\n\n  ${key}\n\nDen har id ${id} og gælder til ${dateOf(expiresAt)}.`);
}

function dateOf(time: number): string {
  return new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' }).format(time);
}
