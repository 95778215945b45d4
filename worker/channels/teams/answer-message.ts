import type { Answer } from '../../answering/answer.ts';
import { channelTexts } from '../channel-texts.ts';
import { answerPage, showAnswer, type ShownSource } from '../shown-answer.ts';
import { citationClaim } from './citation-claim.ts';
import type { MessageActivity } from './outgoing-activity.ts';
import { toMarkdown } from './plain-text.ts';

/** Teams' limit on citations, and a length that can still be read in a chat (UTF-16 units). */
const limits = { sources: 20, textCharacters: 4_000 } as const;

/** Of the whole activity as JSON: 80 kB at two bytes a unit. */
const activityUnits = 40_000;

/** Tried in turn until the message is small enough: how much of each quote its card holds. */
const quoteUnits = [Number.POSITIVE_INFINITY, 2_000, 600, 0] as const;

/**
 * An answer as one message. Its sources are numbered 1, 2, 3 … in the order they are first used; when something had to
 * be left out, a link leads to the whole answer.
 */
export function answerMessage(answer: Answer, publicUrl: string): MessageActivity {
  const { segments, sources, cut } = showAnswer(answer, limits);
  const paragraphs = segments.map(({ text, marks }) => [toMarkdown(text), ...marks.map((n) => `[${n}]`)].join(' '));
  if (cut) paragraphs.push(`[${channelTexts.wholeAnswer}](${linkTarget(answerPage(publicUrl, answer))})`);
  if (answer.followUps.length > 0) {
    paragraphs.push(channelTexts.followUps, answer.followUps.map((question) => `- ${toMarkdown(question)}`).join('\n'));
  }
  const text = paragraphs.join('\n\n');
  const fitting = quoteUnits
    .map((units) => withSources(text, sources, units))
    .find((message) => JSON.stringify(message).length <= activityUnits);
  return fitting ?? withSources(text, [], 0);
}

function withSources(text: string, sources: readonly ShownSource[], units: number): MessageActivity {
  const citation = sources.map((source) => citationClaim(source, units));
  return {
    type: 'message',
    textFormat: 'markdown',
    text,
    entities: [
      {
        type: 'https://schema.org/Message',
        '@type': 'Message',
        '@context': 'https://schema.org',
        '@id': '',
        additionalType: ['AIGeneratedContent'],
        ...(citation.length === 0 ? {} : { citation }),
      },
    ],
    channelData: { feedbackLoop: { type: 'default' } },
  };
}

/** A bracket would end the link. */
function linkTarget(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29');
}
