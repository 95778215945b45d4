import { z } from 'zod';

/** Limits of https://docs.slack.dev/reference/block-kit/blocks, and of https://github.com/slackapi/bolt-js/issues/2509. */
const mostBlocks = 50;
const mostCharacters = 13_200;
const mostMarkdown = 12_000;
const mostText = 40_000;

const id = z.string().max(255).optional();
const url = z.url({ protocol: /^https?$/ }).max(3_000);
const plain = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most), emoji: z.boolean().optional() });
const mrkdwn = z.strictObject({
  type: z.literal('mrkdwn'),
  text: z.string().min(1).max(3_000),
  verbatim: z.boolean().optional(),
});

const style = z.strictObject({ bold: z.boolean().optional(), italic: z.boolean().optional() }).optional();
const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style }),
  z.strictObject({ type: z.literal('link'), url, text: z.string().min(1).optional(), style }),
]);
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inline).min(1) });

const feedbackButton = z.strictObject({ text: plain(75), value: z.string().max(2_000) });

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('divider'), block_id: id }),
  z.strictObject({ type: z.literal('header'), block_id: id, text: plain(150) }),
  z.strictObject({ type: z.literal('section'), block_id: id, text: z.union([plain(3_000), mrkdwn]) }),
  z.strictObject({ type: z.literal('markdown'), block_id: id, text: z.string().min(1) }),
  z.strictObject({
    type: z.literal('context'),
    block_id: id,
    elements: z
      .array(z.union([plain(3_000), mrkdwn]))
      .min(1)
      .max(10),
  }),
  z.strictObject({
    type: z.literal('rich_text'),
    block_id: id,
    elements: z
      .array(
        z.discriminatedUnion('type', [
          richSection,
          z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(inline).min(1) }),
          z.strictObject({
            type: z.literal('rich_text_list'),
            style: z.enum(['bullet', 'ordered']),
            elements: z.array(richSection).min(1),
          }),
        ]),
      )
      .min(1),
  }),
  z.strictObject({
    type: z.literal('context_actions'),
    block_id: id,
    elements: z
      .array(
        z.strictObject({
          type: z.literal('feedback_buttons'),
          action_id: id,
          positive_button: feedbackButton,
          negative_button: feedbackButton,
        }),
      )
      .min(1)
      .max(5),
  }),
]);

/** What Slack says to a message, or undefined when it takes it. `blocks` is JSON, or what was parsed from it. */
export function messageFault(
  text: string | undefined,
  blocks: string | readonly unknown[] | undefined,
): string | undefined {
  if ((text ?? '') === '' && (blocks === undefined || blocks.length === 0)) return 'no_text';
  if ((text ?? '').length > mostText) return 'msg_too_long';
  return blocks === undefined ? undefined : blocksFault(typeof blocks === 'string' ? parseJson(blocks) : blocks);
}

/** What Slack says to a piece of Markdown in a stream. */
export function markdownFault(markdown: string): string | undefined {
  return markdown.length > mostMarkdown ? 'msg_too_long' : undefined;
}

export function blocksFault(blocks: unknown): string | undefined {
  const parsed = z.array(block).safeParse(blocks);
  if (!parsed.success) return Array.isArray(blocks) ? 'invalid_blocks' : 'invalid_blocks_format';
  if (parsed.data.length > mostBlocks) return 'invalid_blocks';
  const markdown = parsed.data.reduce((sum, one) => sum + (one.type === 'markdown' ? one.text.length : 0), 0);
  if (markdown > mostMarkdown) return 'invalid_blocks';
  return charactersOf(parsed.data) > mostCharacters ? 'msg_blocks_too_long' : undefined;
}

/** Every text and address in the blocks together. */
function charactersOf(value: unknown, key = ''): number {
  if (typeof value === 'string') return key === 'text' || key === 'url' ? value.length : 0;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + charactersOf(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [name, inside]) => sum + charactersOf(inside, name), 0);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
