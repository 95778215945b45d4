import type { Page } from 'playwright-core';

import type { Answer } from '../../answering/answer.ts';
import { ask, openPanel } from './drive-widget.ts';
import { partialAnswer, sampleQuestion, unansweredAnswer } from './sample-answers.ts';
import type { Reply, Script } from './scripted-service.ts';

/** One way the widget can look. */
export interface WidgetState {
  readonly name: string;
  /** How the service behaves; `answer` is the worker's own. Left out, it is the worker that answers. */
  readonly script?: (answer: Answer) => Script;
  readonly reach: (page: Page) => Promise<void>;
}

/** Every state that is looked at and checked for accessibility. */
export const widgetStates: readonly WidgetState[] = [
  { name: 'closed', reach: (page) => page.getByRole('button', { name: 'Spørg dokumenterne' }).waitFor() },
  {
    name: 'open',
    async reach(page) {
      await openPanel(page);
      await page.getByText('Prøv for eksempel').waitFor();
    },
  },
  {
    name: 'streaming',
    script: (answer) => (reply) => {
      reply.events().send('segment', { segment: answer.segments[0], citations: answer.citations });
    },
    reach: (page) => askAndWait(page, '.statement'),
  },
  { name: 'answered', reach: (page) => askAndWait(page, '.reply.answered') },
  {
    name: 'partial',
    script: (answer) => (reply) => whole(reply, partialAnswer(answer)),
    reach: (page) => askAndWait(page, '.reply.partial', `${sampleQuestion} Og hvem er formand?`),
  },
  {
    name: 'unanswered',
    script: (answer) => (reply) => whole(reply, unansweredAnswer(answer)),
    reach: (page) => askAndWait(page, '.reply.unanswered', 'Hvor mange penge betaler kommunerne?'),
  },
  {
    name: 'error',
    script: () => (reply) => reply.json(429, { status: 429 }, { 'retry-after': '45' }),
    reach: (page) => askAndWait(page, '.reply.failed'),
  },
  {
    name: 'source',
    async reach(page) {
      await askAndWait(page, '.reply.answered');
      await page.locator('.chip').first().click();
      await page.locator('.excerpt mark').first().waitFor();
    },
  },
  {
    name: 'feedback',
    async reach(page) {
      await askAndWait(page, '.reply.answered');
      await page.getByRole('button', { name: 'Nej' }).click();
      await page.getByLabel('Kommentar (valgfri)').scrollIntoViewIfNeeded();
    },
  },
];

async function askAndWait(page: Page, selector: string, question = sampleQuestion): Promise<void> {
  await openPanel(page);
  await ask(page, question);
  await page.locator(selector).first().waitFor();
}

function whole(reply: Reply, answer: Answer): void {
  const stream = reply.events();
  stream.send('done', answer);
  stream.end();
}
