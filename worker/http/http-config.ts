import { z } from 'zod';

const originSyntax = /^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?$/;
const ancestorSyntax = /^(?:self|https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d{1,5})?)$/;
const contactSyntax = /^(?:[^\s@<>"]+@[a-z0-9.-]+|https:\/\/[^\s<>"]+)$/i;

/** Values separated by white space or commas. */
function listOf(syntax: RegExp, remedy: string) {
  return z
    .string()
    .default('')
    .transform((value) => value.split(/[\s,]+/).filter((item) => item !== ''))
    .refine((items) => items.every((item) => syntax.test(item)), { error: remedy });
}

const milliseconds = (least: number, most: number, usual: number) => {
  const remedy = `Skriv et helt antal millisekunder fra ${least} til ${most}, for eksempel ${usual}.`;
  return z.coerce.number({ error: remedy }).int(remedy).min(least, remedy).max(most, remedy).default(usual);
};

/** Variables of the HTTP edge. Unset variables are left out; the messages are for whoever sets them. */
export const httpConfigSchema = z
  .object({
    ACCESS: z.enum(['open', 'keys'], { error: 'Skriv "open" eller "keys".' }).default('keys'),
    PUBLIC_URL: z
      .string()
      .transform((value) => value.replace(/\/$/, ''))
      .refine((value) => originSyntax.test(value), {
        error: 'Skriv adressen uden sti, for eksempel https://kildesvar.example.dk, eller lad den være tom.',
      })
      .optional(),
    ALLOWED_ORIGINS: listOf(
      originSyntax,
      'Skriv adresser som https://intranet.example.dk, adskilt af mellemrum, uden sti og uden skråstreg til sidst.',
    ),
    OPERATOR: z.string().max(200, 'Skriv navnet med højst 200 tegn.').optional(),
    CONTACT: z
      .string()
      .regex(contactSyntax, 'Skriv en e-mailadresse eller en adresse, der begynder med https://.')
      .optional(),
    BODY_TIMEOUT_MS: milliseconds(100, 300_000, 15_000),
    ANSWER_TIMEOUT_MS: milliseconds(1_000, 600_000, 120_000),
    FRAME_ANCESTORS: listOf(
      ancestorSyntax,
      'Skriv self eller adresser som https://intranet.example.dk eller https://*.example.dk, adskilt af mellemrum.',
    ),
  })
  .transform((variables) => ({
    /** `keys`: /api is closed to callers without a key. */
    access: variables.ACCESS,
    /** Origin that links to documents are built on; undefined = the origin of the request. */
    publicUrl: variables.PUBLIC_URL,
    /** Origins whose pages may call /api from a browser. */
    allowedOrigins: variables.ALLOWED_ORIGINS,
    /** Who runs this installation, as the pages name them. */
    operator: variables.OPERATOR,
    /** Where people write to them: an e-mail address or a page. */
    contact: variables.CONTACT,
    /** How long the body of a request may take to come in. */
    bodyTimeoutMs: variables.BODY_TIMEOUT_MS,
    /** How long an answer may take in all; a model's own times are shorter, and end in an answer without it. */
    answerTimeoutMs: variables.ANSWER_TIMEOUT_MS,
    /** Who may show our pages in a frame, as sources of a content security policy; empty = nobody. */
    frameAncestors: variables.FRAME_ANCESTORS.map((source) => (source === 'self' ? "'self'" : source)),
  }));

export type HttpConfig = z.output<typeof httpConfigSchema>;
