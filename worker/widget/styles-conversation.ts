import { css } from 'lit';

/** Questions, answers and the source beside them. */
export const conversationStyles = css`
  .introduction {
    display: grid;
    gap: 0.75em;
    padding: 1em;
  }
  .turn {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.75em;
    padding: 1em;
  }
  /* Room enough below, so that a new question can stand at the top and the answer grows without moving anything. */
  .turn:last-child {
    min-block-size: 100cqb;
  }
  .text,
  .excerpt {
    overflow-wrap: anywhere;
  }
  .text {
    white-space: pre-line;
    unicode-bidi: isolate;
  }
  .asked {
    justify-self: end;
    max-inline-size: 90%;
    padding: 0.5em 0.75em;
    background: var(--_raised);
    border: 1px solid var(--_hair);
    border-radius: var(--_radius);
  }
  .reply {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    min-inline-size: 0;
  }
  .reply.partial,
  .reply.unanswered {
    border-inline-start: 4px solid var(--_line);
    padding-inline-start: 0.75em;
  }
  .reply.unanswered {
    border-inline-start-style: dashed;
  }
  .verdict,
  .unfinished,
  .writing {
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.3;
    color: var(--_quiet);
  }
  .reply.answered .verdict {
    color: var(--_accent);
  }
  h4 {
    margin-block-start: 0.4em;
    font-size: 0.9375em;
  }
  .statement,
  .notice {
    max-inline-size: 75ch;
  }
  .notice {
    color: var(--_quiet);
  }
  .told {
    padding: 0.6em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .chip {
    min-inline-size: 1.85em;
    min-block-size: 1.85em;
    margin-inline-start: 0.35em;
    padding: 0 0.4em;
    font-size: 0.8125em;
    font-weight: 600;
    line-height: 1.4;
    text-align: center;
    vertical-align: 0.1em;
    color: var(--_accent);
    border-color: var(--_accent);
  }
  .chip[aria-expanded='true'],
  .line[aria-expanded='true'] .number {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .sources {
    display: grid;
    gap: 0.25em;
  }
  .line {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
    inline-size: 100%;
    min-block-size: 2em;
    padding: 0.2em 0;
    color: var(--_accent);
  }
  .line .place {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .number {
    flex: none;
    min-inline-size: 1.85em;
    padding: 0.1em 0.3em;
    font-size: 0.8125em;
    font-weight: 600;
    text-align: center;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .questions {
    display: grid;
    gap: 0.4em;
  }
  .suggestion {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.4em 0.75em;
    color: var(--_accent);
    border-color: var(--_line);
  }
  .thumb {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
  }
  .thumb svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .thumb svg.down {
    rotate: 180deg;
  }
  .thumb[aria-pressed='true'] {
    font-weight: 600;
  }
  .thumb[aria-pressed='true'] svg {
    fill: currentcolor;
  }
  .comment {
    display: grid;
    gap: 0.5em;
    padding: 0.75em;
    border: 1px solid var(--_hair);
    border-radius: var(--_radius);
  }
  .check {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2em;
    font-weight: 400;
  }
  .check input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .dots {
    display: inline-block;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-end: 0.5em;
    border-radius: 50%;
    background: var(--_accent);
  }
  .source {
    position: absolute;
    inset: 0;
    z-index: 1;
    display: flex;
    flex-direction: column;
    gap: 0.35em;
    min-block-size: 0;
    padding: 0.75em 1em;
    background: var(--_ground);
  }
  .with-source .conversation {
    visibility: hidden;
  }
  .source-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 1em;
  }
  .source > .place {
    font-size: 0.875em;
    color: var(--_quiet);
  }
  .excerpt {
    flex: 1;
    min-block-size: 8em;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 0.75em;
    background: var(--_raised);
    border: 1px solid var(--_hair);
    unicode-bidi: isolate;
  }
  .excerpt > * + * {
    margin-block-start: 0.6em;
  }
  .source-heading {
    font-weight: 600;
  }
  mark {
    background: var(--_mark);
    color: inherit;
    padding-block: 0.1em;
  }
  blockquote {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_accent);
    white-space: pre-line;
  }
  /* Wide enough for both: the source stands beside the conversation. */
  @container panel (inline-size >= 44em) {
    .with-source .body {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .source {
      position: static;
      border-inline-start: 1px solid var(--_hair);
    }
    .with-source .conversation {
      visibility: visible;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .dots {
      /* Four times, under the five seconds after which motion needs a way to stop it. */
      animation: breathe 1.2s ease-in-out 4 alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.2;
      }
    }
  }
`;
