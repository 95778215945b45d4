/** The report's style: system fonts, no resources from outside, light and dark by the reader's setting. */
export const reportStyle = `
:root { color-scheme: light dark; --text: #1b1b1b; --soft: #555; --page: #fff; --line: #d0d0d0; --card: #f6f6f4;
  --bar: #1f5f8b; --good: #17603a; --bad: #a3201d; --known: #7a5200; }
@media (prefers-color-scheme: dark) { :root { --text: #ececec; --soft: #b4b4b4; --page: #161616; --line: #444;
  --card: #202020; --bar: #7db7e0; --good: #7fd3a2; --bad: #ff9d96; --known: #f0c05c; } }
* { box-sizing: border-box; }
body { font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); max-width: 62rem;
  margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { line-height: 1.2; } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
.verdict { font-size: 1.25rem; font-weight: 600; } .good { color: var(--good); } .bad { color: var(--bad); }
.known { color: var(--known); } .soft { color: var(--soft); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: .25rem; }
th, td { text-align: right; padding: .2rem .6rem; border-bottom: 1px solid var(--line); white-space: nowrap; }
th:first-child { text-align: left; } thead th { vertical-align: bottom; }
.words { white-space: normal; text-align: left; } .scroll { margin: 1rem 0; }
figure { margin: 1.5rem 0; overflow-x: auto; } figcaption { font-weight: 600; margin-bottom: .4rem; }
svg { max-width: none; } svg text { fill: var(--text); font: 13px system-ui, sans-serif; }
.bar { fill: var(--bar); } .track { fill: var(--line); opacity: .5; } .axis, .mark { stroke: var(--text); }
.grid { stroke: var(--line); } .curve { fill: none; stroke: var(--bar); stroke-width: 2; }
.decided { fill: none; stroke: var(--bad); stroke-width: 2; }
details { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0;
  padding: .4rem .8rem; } details details { background: var(--page); }
summary { cursor: pointer; } summary:focus-visible, a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--bar); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; margin: .6rem 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
blockquote { margin: .2rem 0; padding-left: .7rem; border-left: 3px solid var(--bar); white-space: pre-line; }
@media (max-width: 36rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
@media print { details > * { display: block; } }
`;
