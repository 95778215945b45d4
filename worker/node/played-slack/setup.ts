import type { TestProject } from 'vitest/node';

import { playSlack } from './server.ts';

/** Lets tests in workerd reach a server that plays Slack. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const slack = await playSlack();
  project.provide('slackUrl', slack.url);
  return () => slack.close();
}
