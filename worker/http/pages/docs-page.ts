import { html } from 'hono/html';

import type { DescribedField, DescribedGroup, DescribedOperation } from './described-operations.ts';
import { layout, type Markup } from './layout.ts';

/** The API for people to read: every operation with its fields, an example to paste and what is answered. */
export function docsPage(groups: readonly DescribedGroup[], introduction: string, origin: string): Markup {
  return layout({
    title: 'API',
    isWide: true,
    main: html`<h1>API</h1>
      <p class="lead">${introduction}</p>
      <p>
        Den samme beskrivelse findes til programmer: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1). Kræver
        tjenesten en nøgle, sendes den som <code>Authorization: Bearer</code>.
      </p>
      <nav aria-label="Adresser">
        <ul class="plain">
          ${groups.flatMap(({ operations }) =>
            operations.map(
              ({ id, method, path, summary }) =>
                html`<li><a href="#${id}">${summary}</a> <code>${method} ${path}</code></li>`,
            ),
          )}
        </ul>
      </nav>
      ${groups.map(
        ({ name, description, operations }) =>
          html`<h2>${name}</h2>
            <p>${description}.</p>
            ${operations.map((operation) => operationView(operation, origin))}`,
      )}`,
  });
}

function operationView(operation: DescribedOperation, origin: string): Markup {
  const { id, method, path, summary, description, parameters, body, answers } = operation;
  return html`<article class="operation" id="${id}" aria-labelledby="${id}-navn">
    <h3 id="${id}-navn">${summary}</h3>
    <p><code>${method} ${path}</code></p>
    <p>${description}</p>
    ${fieldTable(parameters, 'I adressen', summary)} ${fieldTable(body?.fields ?? [], 'I forespørgslen', summary)}
    ${id === 'callMcp' ? '' : code('Eksempel', curlOf(operation, origin), summary)}
    ${answers.map(
      ({ status, description: text, fields, example }) =>
        html`<details>
          <summary>${status === 'default' ? 'Fejl' : `Svar ${status}`}: ${text}</summary>
          ${fieldTable(fields, 'Felter', `${summary}, svar ${status}`)}
          ${example === undefined ? '' : code('Eksempel', JSON.stringify(example, null, 2), `${summary}, svar`)}
        </details>`,
    )}
  </article>`;
}

function fieldTable(fields: readonly DescribedField[], caption: string, about: string): Markup | '' {
  if (fields.length === 0) return '';
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}: ${about}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Navn</th>
          <th scope="col">Indhold</th>
          <th scope="col">Altid med</th>
        </tr>
      </thead>
      <tbody>
        ${fields.map(
          ({ name, type, required }) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td>${type}</td>
              <td>${required ? 'ja' : 'nej'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function code(caption: string, text: string, about: string): Markup {
  return html`<p class="small">${caption}</p>
    <pre class="scroll" role="region" tabindex="0" aria-label="${caption}: ${about}">${text}</pre>`;
}

/** A command to paste, with the example's own values. */
function curlOf({ method, path, parameters, body }: DescribedOperation, origin: string): string {
  const query = new URLSearchParams();
  let address = path;
  for (const { name, example } of parameters) {
    if (typeof example !== 'string' && typeof example !== 'number') continue;
    const value = `${example}`;
    if (address.includes(`{${name}}`)) address = address.replace(`{${name}}`, encodeURIComponent(value));
    else query.set(name, value);
  }
  const asked = query.size === 0 ? '' : `?${query.toString()}`;
  const data =
    body?.example === undefined
      ? ''
      : ` \\\n  -H 'content-type: application/json' \\\n  -d '${JSON.stringify(body.example).replaceAll("'", String.raw`'\''`)}'`;
  return `curl${method === 'GET' ? '' : ` -X ${method}`} '${origin}${address}${asked}'${data}`;
}
