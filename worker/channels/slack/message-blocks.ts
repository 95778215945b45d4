import type {
  AnyMessageBlock,
  AnyRichTextBlockElement,
  AnyRichTextSectionElement,
  RichTextBlock,
  RichTextQuote,
  RichTextSection,
  RichTextSectionLink,
} from 'slack-web-api-client';

import type { Answer } from '../../answering/answer.ts';
import { channelTexts } from '../channel-texts.ts';
import { shortenToWords } from '../shorten.ts';
import { answerPage, plainText, showAnswer, type ShownAnswer, type ShownSource } from '../shown-answer.ts';
import { actionId, ratingValue } from './rating-value.ts';

/** A message as Slack takes it. `text` stands for the blocks wherever they cannot be shown: notifications, screen readers. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: AnyMessageBlock[];
}

export interface RenderedAnswer extends SlackMessage {
  /** The answer itself, as plain text. */
  readonly answerText: string;
  /** What stands below the answer itself. */
  readonly below: AnyMessageBlock[];
}

/**
 * Room in a message. Slack takes 50 blocks, and about 13,000 characters in all of them
 * (https://github.com/slackapi/bolt-js/issues/2509), addresses included.
 */
const room = { answer: 2_800, sources: 10, quote: 300, place: 160, fallback: 3_800, followUp: 200 } as const;

/** The part of an answer that a message has room for; the same for a whole answer and for the beginning of one. */
export function shownInSlack(answer: Pick<Answer, 'segments' | 'citations'>): ShownAnswer {
  return showAnswer(answer, { textCharacters: room.answer, sources: room.sources });
}

/**
 * An answer as blocks: the text with its [n], each quote with page and link, a notice that a machine wrote it, thumbs.
 * Words of documents and people go into rich text only, where nothing in them is read as markup.
 */
export function renderAnswer(answer: Answer, publicUrl: string): RenderedAnswer {
  const shown = shownInSlack(answer);
  const answerText = plainText(shown.segments);
  const wholeUrl = answerPage(publicUrl, answer);
  const below = [
    ...(shown.cut ? [richText(section(link(wholeUrl, channelTexts.wholeAnswer)))] : []),
    ...sourceBlocks(channelTexts.sources, shown, 'support'),
    ...sourceBlocks(channelTexts.nearest, shown, 'nearest'),
    ...followUpBlocks(answer.followUps),
    note(answer.aiNotice),
    thumbs(answer.id),
  ];
  return {
    answerText,
    below,
    blocks: [richText(section({ type: 'text', text: answerText })), ...below],
    text: fallbackText(answerText, shown, shown.cut ? wholeUrl : undefined, answer.aiNotice),
  };
}

/** One line of our own, without anybody else's words. */
export function renderLine(line: string): SlackMessage {
  return { text: escapeText(line), blocks: [richText(section({ type: 'text', text: line }))] };
}

/** Text as Slack takes it outside of blocks: nothing in it is read as a link, mention or entity. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function sourceBlocks(title: string, { sources }: ShownAnswer, role: ShownSource['role']): RichTextBlock[] {
  const wanted = sources.filter((source) => source.role === role);
  if (wanted.length === 0) return [];
  return [
    richText(section({ type: 'text', text: title, style: { bold: true } })),
    ...wanted.map((source) =>
      richText(
        section({ type: 'text', text: `[${source.n}] ` }, link(source.url, placeOf(source))),
        quoted(shortenToWords(source.quote, room.quote)),
      ),
    ),
  ];
}

function richText(...elements: AnyRichTextBlockElement[]): RichTextBlock {
  return { type: 'rich_text', elements };
}

function section(...elements: AnyRichTextSectionElement[]): RichTextSection {
  return { type: 'rich_text_section', elements };
}

function quoted(text: string): RichTextQuote {
  return { type: 'rich_text_quote', elements: [{ type: 'text', text }] };
}

function link(url: string, text: string): RichTextSectionLink {
  return { type: 'link', url, text };
}

function placeOf({ title, pages, place }: ShownSource): string {
  const where = shortenToWords([title, place].filter((part) => part !== '').join(' › '), room.place);
  return `${where}, ${pages}`;
}

function followUpBlocks(questions: readonly string[]): RichTextBlock[] {
  if (questions.length === 0) return [];
  const items = questions.map((question) => section({ type: 'text', text: shortenToWords(question, room.followUp) }));
  return [
    richText(section({ type: 'text', text: channelTexts.followUps }), {
      type: 'rich_text_list',
      style: 'bullet',
      elements: items,
    }),
  ];
}

function note(text: string): AnyMessageBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] };
}

function thumbs(answerId: string): AnyMessageBlock {
  const button = (text: string, rating: 'up' | 'down') => ({
    text: { type: 'plain_text' as const, text },
    value: ratingValue(answerId, rating),
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: actionId,
        positive_button: button('Godt svar', 'up'),
        negative_button: button('Dårligt svar', 'down'),
      },
    ],
  };
}

function fallbackText(
  answerText: string,
  { sources }: ShownAnswer,
  wholeUrl: string | undefined,
  aiNotice: string,
): string {
  const lines = [
    ...(wholeUrl === undefined ? [] : [`${channelTexts.wholeAnswer}: ${wholeUrl}`]),
    aiNotice,
    ...sources.map((source) => `[${source.n}] ${placeOf(source)}: ${source.url}`),
  ];
  let text = escapeText(answerText);
  for (const line of lines) {
    const longer = `${text}\n${escapeText(line)}`;
    if (longer.length <= room.fallback) text = longer;
  }
  return text;
}
