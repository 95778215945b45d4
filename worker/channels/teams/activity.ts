import { z } from 'zod';

const accountSchema = z.object({ id: z.string().min(1), name: z.string().optional() });

/** What is read of an activity of the Bot Framework; everything else in it is left alone. */
export const activitySchema = z.object({
  type: z.string(),
  id: z.string().min(1).optional(),
  channelId: z.string(),
  serviceUrl: z.string(),
  from: accountSchema.extend({ aadObjectId: z.string().optional() }),
  recipient: accountSchema,
  conversation: z.object({ id: z.string().min(1), tenantId: z.string().optional() }),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
  text: z.string().optional(),
  entities: z.array(z.unknown()).optional(),
  membersAdded: z.array(accountSchema).optional(),
  replyToId: z.string().optional(),
  /** Of an invoke: what is asked for. */
  name: z.string().optional(),
  value: z.unknown().optional(),
});
export type Activity = z.output<typeof activitySchema>;

const mentionSchema = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string() }),
  text: z.string().min(1),
});

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** What a person wrote: without the bot's own mention, with other people by name, and as plain text. */
export function writtenText({ text = '', entities: parts = [], recipient }: Activity): string {
  const own = parts.flatMap((part) => {
    const mention = mentionSchema.safeParse(part);
    return mention.success && mention.data.mentioned.id === recipient.id ? [mention.data.text] : [];
  });
  const others = own.reduce((rest, mention) => rest.replaceAll(mention, ' '), text);
  return decodeEntities(others.replaceAll(/<at(?: [^<>]*)?>([^<>]*)<\/at>/g, '$1'))
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n\s*/g, '\n')
    .trim();
}

/** Decodes once, so that what somebody wrote as an entity stays one. */
function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
    const code = Number.parseInt(String(decimal ?? hex), decimal === undefined ? 16 : 10);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}
