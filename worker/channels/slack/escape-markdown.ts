const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text that Slack's Markdown shows as it is. Line breaks stay what they are. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_~[\]#|]/g, (character) => `\\${character}`)
    .replaceAll(
      /^(\s*)([-+]|\d+[.)])(?=\s)/gm,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    )
    .replaceAll(/[&<>]/g, (character) => entities[character] ?? character);
}
