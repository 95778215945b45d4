import { createHash, randomBytes } from 'node:crypto';

import { z } from 'zod';

import { DatabaseFault, runSql, type DatabasePlace } from './database-place.ts';
import { keysHelp, parseKeysArguments, type NewKey } from './keys-arguments.ts';

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

const insertion = `INSERT INTO api_keys
  (id, secret_hash, label, scopes, origins, requests_per_day, tokens_per_day, created_at, expires_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

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

async function create(place: DatabasePlace, { days, ...key }: NewKey): Promise<void> {
  const now = Date.now();
  const made = makeKey();
  await runSql(place, insertion, [
    made.id,
    made.hash,
    key.label,
    key.scopes.join(' '),
    key.origins.join(' '),
    key.requestsPerDay ?? null,
    key.tokensPerDay ?? null,
    now,
    now + days * dayMs,
  ]);
  tell(made, now + days * dayMs);
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
  const made = makeKey();
  await runSql(place, insertion, [
    made.id,
    made.hash,
    old.label,
    old.scopes,
    old.origins,
    old.requests_per_day,
    old.tokens_per_day,
    now,
    now + days * dayMs,
  ]);
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

interface MadeKey {
  readonly id: string;
  readonly key: string;
  readonly hash: string;
}

function makeKey(): MadeKey {
  const id = randomBytes(6).toString('hex');
  const key = `ks_${id}_${randomBytes(32).toString('base64url')}`;
  return { id, key, hash: createHash('sha256').update(key).digest('hex') };
}

function tell({ id, key }: MadeKey, expiresAt: number): void {
  say(`Nøglen vises kun denne ene gang:\n\n  ${key}\n\nDen har id ${id} og gælder til ${dateOf(expiresAt)}.`);
}

function dateOf(time: number): string {
  return new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' }).format(time);
}
