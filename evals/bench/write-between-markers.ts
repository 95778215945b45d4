import { readFile, writeFile } from 'node:fs/promises';

/**
 * Puts `content` between the lines `<!-- name:start -->` and `<!-- name:end -->` of a Markdown file and leaves the rest;
 * a file without the markers gets them at its end, a file that is not there is made with `title`.
 */
export async function writeBetweenMarkers(path: string, name: string, title: string, content: string): Promise<void> {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const before = await readFile(path, 'utf8').catch(() => `# ${title}\n`);
  const from = before.indexOf(start);
  const to = before.indexOf(end);
  const block = `${start}\n\n${content.trim()}\n\n${end}`;
  const after =
    from < 0 || to < from
      ? `${before.trimEnd()}\n\n${block}\n`
      : before.slice(0, from) + block + before.slice(to + end.length);
  await writeFile(path, after);
}
