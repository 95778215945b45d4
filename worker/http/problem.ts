import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';

import type { Failure, RequestFault } from './failure.ts';
import type { HttpEnv } from './http-deps.ts';

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500 | 503;

/** An error as RFC 9457 has it; `code` is stable, texts are Danish. */
export const problemSchema = z
  .strictObject({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
    requestId: z.string(),
  })
  .openapi('Problem');

export type Problem = z.infer<typeof problemSchema>;

interface Wire {
  readonly status: ProblemStatus;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly RequestFault[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** How each failure looks to the one who asked. */
export function toWire(failure: Failure): Wire {
  switch (failure.kind) {
    case 'invalid-request':
      return {
        status: 400,
        code: 'invalid_request',
        title: 'Forespørgslen kan ikke bruges',
        detail: 'Ret det, der står under errors, og prøv igen.',
        errors: failure.faults,
      };
    case 'too-long':
      return {
        status: 413,
        code: 'too_long',
        title: 'Forespørgslen er for lang',
        detail: 'Forkort det, der står under errors, og prøv igen.',
        errors: failure.faults,
      };
    case 'body-too-large':
      return {
        status: 413,
        code: 'body_too_large',
        title: 'Forespørgslen er for stor',
        detail: `Indholdet må højst fylde ${failure.limitBytes} byte.`,
      };
    case 'body-too-slow':
      return {
        status: 408,
        code: 'body_timeout',
        title: 'Forespørgslen kom for langsomt',
        detail: `Indholdet skal være modtaget inden for ${(failure.timeoutMs / 1_000).toLocaleString('da-DK')} sekunder. Prøv igen.`,
      };
    case 'body-broken-off':
      return {
        status: 400,
        code: 'body_incomplete',
        title: 'Forespørgslen blev afbrudt',
        detail: 'Forbindelsen sluttede før indholdet. Prøv igen.',
      };
    case 'bad-json':
      return {
        status: 400,
        code: 'bad_json',
        title: 'Forespørgslen er ikke gyldig JSON',
        detail: 'Send et JSON-objekt, for eksempel {"question": "…"}.',
      };
    case 'unsupported-media-type':
      return {
        status: 415,
        code: 'unsupported_media_type',
        title: 'Indholdstypen kan ikke bruges',
        detail: 'Send JSON med Content-Type: application/json.',
      };
    case 'key-required':
      return {
        status: 401,
        code: 'key_required',
        title: 'Adgang kræver en nøgle',
        detail: 'Denne adresse er lukket for kald uden gyldig nøgle.',
        headers: { 'www-authenticate': 'Bearer' },
      };
    case 'key-invalid':
      return {
        status: 401,
        code: 'key_invalid',
        title: 'Nøglen gælder ikke',
        detail: 'Send en gyldig nøgle som Authorization: Bearer. Nøglen kan være udløbet eller spærret.',
        headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
      };
    case 'origin-not-allowed':
      return {
        status: 403,
        code: 'origin_not_allowed',
        title: 'Nøglen gælder ikke på denne side',
        detail: 'Nøglen er bundet til bestemte adresser. Bed dem, der driver tjenesten, om at tilføje sidens adresse.',
      };
    case 'scope-missing':
      return {
        status: 403,
        code: 'scope_missing',
        title: 'Nøglen giver ikke adgang til dette',
        detail: `Det kræver en nøgle med adgang til ${failure.needed.join(' eller ')}.`,
      };
    case 'rate-limited':
      return {
        status: 429,
        code: 'rate_limited',
        title: 'Der er spurgt for mange gange på kort tid',
        detail: `Prøv igen om ${failure.retryAfterSeconds} sekunder.`,
        headers: { 'retry-after': `${failure.retryAfterSeconds}` },
      };
    case 'budget-spent':
      return {
        status: 429,
        code: 'budget_spent',
        title: 'Dagens antal kald er brugt',
        detail: 'Prøv igen efter midnat (UTC), eller bed dem, der driver tjenesten, om et højere loft.',
        headers: { 'retry-after': `${failure.retryAfterSeconds}` },
      };
    case 'unknown-path':
      return { status: 404, code: 'not_found', title: 'Siden findes ikke', detail: 'Der er intet på denne adresse.' };
    case 'unknown-document':
      return {
        status: 404,
        code: 'unknown_document',
        title: 'Dokumentet findes ikke',
        detail: 'Der er intet dokument med det id. Se listen på /api/documents.',
        errors: failure.faults,
      };
    case 'unknown-passage':
      return {
        status: 404,
        code: 'unknown_passage',
        title: 'Passagen findes ikke',
        detail: 'Der er ingen passage med det id. Teksten kan være ændret, siden id’et blev givet.',
        errors: failure.faults,
      };
    case 'unknown-model':
      return {
        status: 404,
        code: 'model_not_found',
        title: 'Modellen findes ikke',
        detail: `Brug ${failure.known.map((id) => `"${id}"`).join(' eller ')}. Se listen på /v1/models.`,
      };
    case 'method-not-allowed':
      return {
        status: 405,
        code: 'method_not_allowed',
        title: 'Metoden kan ikke bruges her',
        detail: `Brug ${failure.allow.join(' eller ')}.`,
        headers: { allow: failure.allow.join(', ') },
      };
    case 'corpus-unavailable':
      return {
        status: 503,
        code: 'corpus_unavailable',
        title: 'Dokumenterne kan ikke læses lige nu',
        detail: 'Prøv igen om lidt.',
        headers: { 'retry-after': `${failure.retryAfterSeconds}` },
      };
    case 'storage-unavailable':
      return {
        status: 503,
        code: 'storage_unavailable',
        title: 'Samtaler og tilbagemeldinger kan ikke gemmes lige nu',
        detail: 'Prøv igen om lidt. Spørgsmål uden conversationId besvares som sædvanligt.',
        headers: { 'retry-after': '10' },
      };
    case 'answer-too-slow':
      return {
        status: 503,
        code: 'answer_timeout',
        title: 'Svaret nåede ikke at blive færdigt',
        detail: 'Prøv igen om lidt.',
        headers: { 'retry-after': '10' },
      };
    case 'misconfigured':
      return {
        status: 503,
        code: 'misconfigured',
        title: 'Tjenesten er ikke sat rigtigt op',
        detail: 'Kontakt dem, der driver tjenesten. Årsagen står i loggen.',
      };
    case 'unexpected':
      return {
        status: 500,
        code: 'unexpected',
        title: 'Der skete en uventet fejl',
        detail: 'Prøv igen. Oplys requestId, hvis fejlen bliver ved.',
      };
  }
}

export function toProblem(failure: Failure, requestId: string): Problem {
  const { status, code, title, detail, errors } = toWire(failure);
  return {
    type: 'about:blank',
    title,
    status,
    detail,
    code,
    ...(errors === undefined ? {} : { errors: [...errors] }),
    requestId,
  };
}

/** Answers with a failure and notes it for the log. */
export function respondProblem(c: Context<HttpEnv>, failure: Failure) {
  c.set('failure', failure);
  const { status, headers } = toWire(failure);
  return c.json(toProblem(failure, c.get('requestId')), status, {
    ...headers,
    'content-type': 'application/problem+json; charset=utf-8',
  });
}
