import { html } from 'hono/html';

import { answerStatuses, type Answer } from '../../answering/answer.ts';
import type { UsageReport } from '../../answering/stores.ts';
import { layout, type Markup } from './layout.ts';
import { barPlot } from './usage-plot.ts';

const dayMs = 86_400_000;

const statusNames: Readonly<Record<Answer['status'], string>> = {
  answered: 'besvaret',
  partial: 'delvist besvaret',
  unanswered: 'ikke besvaret',
};

/** Where somebody with a key for administrators sees what has been used. The key goes in the form, never in the address. */
export function adminPage(seen: {
  readonly report?: UsageReport;
  readonly fault?: string;
  readonly now: number;
}): Markup {
  const { report, fault, now } = seen;
  return layout({
    title: 'Drift',
    isWide: report !== undefined,
    main: html`<h1>Drift</h1>
      ${report === undefined ? form(fault) : html`${overview(report)}${days(report, now)}${channels(report)}${latency(report)}${keys(report)}${texts(report)}`}`,
  });
}

function form(fault: string | undefined): Markup {
  return html`<form action="/drift" method="post">
    <label for="key">Nøgle med adgangen admin</label>
    <p class="hint" id="key-hint">Nøglen laves med npm run keys -- create --scopes admin. Siden gemmer den ikke.</p>
    ${fault === undefined ? '' : html`<p class="error" id="key-error" role="alert">${fault}</p>`}
    <input
      id="key"
      name="key"
      type="password"
      required
      autocomplete="off"
      aria-describedby="key-hint${fault === undefined ? '' : ' key-error'}"
    />
    <button>Vis</button>
  </form>`;
}

function overview({ days: period, answers, ratings }: UsageReport): Markup {
  const count = (status?: Answer['status']) =>
    answers.reduce((total, row) => total + (status === undefined || row.status === status ? row.answers : 0), 0);
  const all = count();
  const share = (part: number, whole: number) =>
    whole === 0 ? '–' : `${((100 * part) / whole).toLocaleString('da-DK', { maximumFractionDigits: 1 })} %`;
  const rated = ratings.up + ratings.down;
  return html`<p class="lead">De seneste ${period} dage er der givet ${number(all)} svar.</p>
    <dl>
      ${answerStatuses.map(
        (status) =>
          html`<dt>${capital(statusNames[status])}</dt>
            <dd>${number(count(status))} (${share(count(status), all)})</dd>`,
      )}
      <dt>Vurderet som gode</dt>
      <dd>${number(ratings.up)} af ${number(rated)} (${share(ratings.up, rated)})</dd>
    </dl>`;
}

function days({ days: period, answers }: UsageReport, now: number): Markup {
  const today = Math.floor(now / dayMs);
  const shown = Array.from({ length: period }, (_, at) => today - period + 1 + at);
  const of = (day: number, status: Answer['status']) =>
    answers.find((row) => row.day === day && row.status === status)?.answers ?? 0;
  const bars = shown.map((day) => ({ label: dayName(day), values: answerStatuses.map((status) => of(day, status)) }));
  const series = answerStatuses.map((status) => statusNames[status]);
  return html`<h2>Svar pr. dag</h2>
    ${barPlot({ title: 'Svar pr. dag efter udfald', series, bars })}
    ${legend(series)}${table('Svar pr. dag', ['Dag', ...series], bars)}`;
}

/** As readers know the edges that answers are given through. */
const channelNames: Readonly<Record<string, string>> = {
  api: 'API og chat',
  page: 'Siderne',
  openai: 'OpenAI-klienter',
  mcp: 'MCP-klienter',
  slack: 'Slack',
  teams: 'Microsoft Teams',
};

function channels({ channels: rows }: UsageReport): Markup {
  const names = [...new Set(rows.map(({ channel }) => channel))];
  const of = (channel: string, status: Answer['status']) =>
    rows.find((row) => row.channel === channel && row.status === status)?.answers ?? 0;
  const bars = names.map((channel) => ({
    label: channelNames[channel] ?? channel,
    values: answerStatuses.map((status) => of(channel, status)),
  }));
  const series = answerStatuses.map((status) => statusNames[status]);
  return html`<h2>Hvor der spørges</h2>
    ${barPlot({ title: 'Svar pr. kanal efter udfald', series, bars })}
    ${legend(series)}${table('Svar pr. kanal', ['Kanal', ...series], bars)}`;
}

function latency({ latencies }: UsageReport): Markup {
  const bars = latencies.map(({ below, answers }, at) => ({
    label: below === undefined ? `${number(latencies[at - 1]?.below ?? 0)}+` : `< ${number(below)}`,
    values: [answers],
  }));
  return html`<h2>Svartid i millisekunder</h2>
    ${barPlot({ title: 'Antal svar efter svartid', series: ['svar'], bars })}
    ${table('Antal svar efter svartid', ['Millisekunder', 'Svar'], bars)}`;
}

function keys({ keys: used }: UsageReport): Markup {
  return html`<h2>Hvem der spørger</h2>
    <div class="scroll">
      <table>
        <caption>
          Svar pr. nøgle
        </caption>
        <thead>
          <tr>
            <th scope="col">Nøgle</th>
            <th scope="col">Svar</th>
          </tr>
        </thead>
        <tbody>
          ${used.map(
            ({ id, label, answers }) =>
              html`<tr>
                <th scope="row">${id === '' ? 'Uden nøgle' : `${label ?? 'Slettet nøgle'} (${id})`}</th>
                <td>${number(answers)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function texts({ texts: shown }: UsageReport): Markup {
  return html`<h2>Spørgsmål og svar</h2>
    <p>Her står det, som brugere selv har sendt med en vurdering, og alle svar, hvis CONTENT_LOGGING er slået til.</p>
    ${shown.map(
      ({ at, source, rating, question, answer, comment }) =>
        html`<article>
          <h3>${question}</h3>
          <p class="facts">
            ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC,
            ${source === 'log' ? 'fra loggen' : 'sendt med en vurdering'}${rating === null ? '' : rating === 'up' ? ', godt svar' : ', dårligt svar'}
          </p>
          ${answer === null ? '' : html`<p>${answer}</p>`}${comment === null ? '' : html`<p>Kommentar: ${comment}</p>`}
        </article>`,
    )}`;
}

function legend(series: readonly string[]): Markup {
  return html`<ul class="legend">
    ${series.map((name, part) => html`<li class="part-${part}">${capital(name)}</li>`)}
  </ul>`;
}

function table(
  title: string,
  head: readonly string[],
  rows: readonly { readonly label: string; readonly values: readonly number[] }[],
): Markup {
  return html`<details>
    <summary>${title} som tabel</summary>
    <div class="scroll">
      <table>
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            ${head.map((name) => html`<th scope="col">${capital(name)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ label, values }) =>
              html`<tr>
                <th scope="row">${label}</th>
                ${values.map((value) => html`<td>${number(value)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function dayName(day: number): string {
  const date = new Date(day * dayMs);
  return `${date.getUTCDate()}.${date.getUTCMonth() + 1}.`;
}

const number = (value: number) => value.toLocaleString('da-DK');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
