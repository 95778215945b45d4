import { css } from 'lit';

/** Colours, the floating and the inline panel, buttons and fields. Sizes are in em, so that they follow the host's text. */
export const panelStyles = css`
  :host {
    color-scheme: light dark;
    --_accent: var(--kildesvar-accent, light-dark(#0b57a0, #8ec5ff));
    --_on-accent: var(--kildesvar-on-accent, light-dark(#ffffff, #10202f));
    --_ground: var(--kildesvar-ground, light-dark(#ffffff, #14181c));
    --_raised: var(--kildesvar-raised, light-dark(#f2f4f5, #222a30));
    --_ink: var(--kildesvar-ink, light-dark(#1c2126, #e8ebee));
    --_quiet: var(--kildesvar-quiet, light-dark(#4f5963, #b0b9c1));
    --_line: var(--kildesvar-line, light-dark(#7c868f, #8a949d));
    --_hair: light-dark(#d9dde0, #39424a);
    --_mark: var(--kildesvar-mark, light-dark(#ffe58a, #6b5300));
    --_warn: light-dark(#a03000, #ffb38a);
    --_radius: var(--kildesvar-radius, 4px);
    display: block;
    box-sizing: border-box;
    font-family: var(--kildesvar-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    font-size: var(--kildesvar-font-size, inherit);
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
    color: var(--_ink);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:not([mode='inline'])) {
    display: contents;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  h2,
  h3,
  h4,
  p,
  ol,
  ul,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  h2 {
    font-size: 1.125em;
    line-height: 1.3;
  }
  h3,
  h4 {
    font-size: 1em;
    line-height: 1.3;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  .small {
    font-size: 0.875em;
    color: var(--_quiet);
  }

  .launcher {
    position: fixed;
    z-index: var(--kildesvar-z, 2147483000);
    inset: auto var(--kildesvar-offset, 1em) var(--kildesvar-offset, 1em) auto;
    max-inline-size: calc(100vw - 2 * var(--kildesvar-offset, 1em));
    padding: 0.7em 1.25em;
    box-shadow: 0 2px 8px rgb(0 0 0 / 30%);
  }
  .panel {
    display: flex;
    flex-direction: column;
    container: panel / inline-size;
    color: var(--_ink);
    background: var(--_ground);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .inline {
    block-size: var(--kildesvar-height, 38rem);
  }
  .floating {
    position: fixed;
    z-index: var(--kildesvar-z, 2147483000);
    inset: auto var(--kildesvar-offset, 1em) calc(var(--kildesvar-offset, 1em) + 4.25em) auto;
    margin: 0;
    padding: 0;
    inline-size: min(var(--kildesvar-width, 27em), 100vw - 2em);
    block-size: min(var(--kildesvar-height, 42em), 100dvh - 2 * var(--kildesvar-offset, 1em) - 4.5em);
    max-inline-size: none;
    max-block-size: none;
    box-shadow: 0 4px 24px rgb(0 0 0 / 25%);
  }
  .floating.with-source {
    inline-size: min(58em, 100vw - 2em);
  }
  .floating:not([open]) {
    display: none;
  }
  .floating:modal {
    inset: 0;
    inline-size: 100%;
    block-size: 100dvh;
    border: 0;
    border-radius: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    padding: 0.5em 1em;
    border-block-end: 1px solid var(--_hair);
    border-block-start: 4px solid var(--_accent);
  }
  .head h2 {
    flex: 1 1 6em;
  }
  .body {
    position: relative;
    flex: 1;
    min-block-size: 0;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  .conversation {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .log {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    container: log / size;
  }

  button {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    text-align: start;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  button.main,
  .launcher {
    min-block-size: 2.75em;
    font-weight: 600;
    color: var(--_on-accent);
    background: var(--_accent);
  }
  button.main,
  button.quiet {
    padding: 0.5em 1.25em;
  }
  button.quiet {
    min-block-size: 2.75em;
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  button.plain {
    min-block-size: 2.25em;
    padding: 0.25em 0;
    border-inline: 0;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  button:hover {
    text-decoration: underline;
  }
  button.main:hover,
  .launcher:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  button[aria-disabled='true'] {
    cursor: not-allowed;
    color: var(--_quiet);
    text-decoration: none;
  }
  button.main[aria-disabled='true'] {
    background: var(--_raised);
    border-color: var(--_line);
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .log:focus-visible,
  .excerpt:focus-visible,
  .turn:focus-visible {
    outline-offset: -3px;
  }
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    max-block-size: 10em;
    padding: 0.5em 0.65em;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
    background: var(--_ground);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    resize: vertical;
    field-sizing: content;
  }
  label {
    font-weight: 600;
  }
  .ask {
    display: grid;
    gap: 0.4em;
    padding: 0.65em 1em 0.75em;
    border-block-start: 1px solid var(--_hair);
  }
  .entry {
    display: flex;
    align-items: end;
    gap: 0.5em;
  }
  .entry button {
    flex: none;
    min-inline-size: 5.5em;
    text-align: center;
  }
  .labels,
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
  }
  .fault {
    color: var(--_warn);
    font-weight: 600;
  }

  @container panel (inline-size < 30em) {
    .head,
    .ask {
      padding-inline: 0.75em;
    }
    h2 {
      font-size: 1em;
    }
  }
  @media (max-height: 30em) {
    /* So little room, as with a large zoom: everything scrolls together. */
    .body {
      overflow-y: auto;
    }
    .conversation {
      min-block-size: 24em;
    }
  }
  @media (forced-colors: active) {
    .launcher,
    button.main,
    .chip {
      border-color: ButtonText;
    }
    mark {
      forced-color-adjust: none;
      background: Mark;
      color: MarkText;
    }
  }
`;
