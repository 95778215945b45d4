const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, for element content and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const isFigure = (cell: string) => /^[\d.–]*$/.test(cell);

/** A table with a head row; cells are text. The first cell of a row is its head. */
export function htmlTable(caption: string, rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const isWords = (column: number) => body.some((row) => !isFigure(row[column] ?? ''));
  const headCells = head
    .map((cell, column) => `<th scope="col"${isWords(column) ? ' class="words"' : ''}>${escapeHtml(cell)}</th>`)
    .join('');
  const bodyRows = body.map(([first = '', ...cells]) => {
    const rest = cells.map((cell) => `<td${isFigure(cell) ? '' : ' class="words"'}>${escapeHtml(cell)}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(first)}</th>${rest}</tr>`;
  });
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${headCells}</tr></thead><tbody>${bodyRows.join('')}</tbody></table></div>`;
}
