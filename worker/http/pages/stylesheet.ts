import { contentTag } from './content-tag.ts';

/** The one stylesheet of all pages. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --ground: #fbfbf9; --raised: #ffffff; --ink: #1c2126; --quiet: #4f5963; --line: #7c868f; --hair: #d9dde0;
  --link: #0b57a0; --accent: #0b57a0; --on-accent: #ffffff; --mark: #ffe58a; --mark-ink: #1c2126; --found: #cfe6ff; --warn: #a03000;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181c; --raised: #1c2227; --ink: #e8ebee; --quiet: #b0b9c1; --line: #8a949d; --hair: #39424a;
    --link: #8ec5ff; --accent: #8ec5ff; --on-accent: #10202f; --mark: #6b5300; --mark-ink: #ffffff; --found: #1d4f80; --warn: #ffb38a;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: break-word;
}
.top, main, .bottom { max-width: 46rem; margin: 0 auto; padding: 0 1rem; }
.wide > :is(.top, main, .bottom) { max-width: 72rem; }
.wide main > :is(section, p) { max-width: 46rem; }
.top { padding-top: 1rem; font-weight: 600; }
.top a:not(.skip) { color: inherit; text-decoration: none; display: inline-block; padding: .25rem 0; }
.top a:hover { text-decoration: underline; }
main { padding-bottom: 3rem; }
main:focus, .document:focus { outline: none; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2rem 0 .5rem; scroll-margin-top: 1rem; hyphens: auto; }
h1 { font-size: 1.6rem; margin-top: 1rem; }
h2 { font-size: 1.3rem; }
h3 { font-size: 1.12rem; }
h4, h5, h6 { font-size: 1.0625rem; }
p, dl, main ul { margin: 0 0 .75rem; }
main ul { padding-left: 1.25rem; }
main li { margin-bottom: .25rem; }
dt { font-weight: 600; }
dd { margin: 0 0 .75rem; }
.lead { font-size: 1.125rem; max-width: 40rem; }
pre, code { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; font-size: .9375em; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; background: var(--raised); padding: .5rem 1rem; z-index: 1; }
.skip:focus { left: 1rem; top: .5rem; }
.hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
label { display: block; font-weight: 600; }
.hint, .place, .facts, .small { color: var(--quiet); font-size: .9375rem; }
.hint { margin: 0 0 .5rem; }
.error { color: var(--warn); font-weight: 600; }
textarea {
  display: block; width: 100%; font: inherit; color: inherit; background: var(--raised);
  border: 1px solid var(--line); border-radius: 6px; padding: .6rem .75rem; resize: vertical;
}
button {
  font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 1px solid transparent;
  border-radius: 6px; padding: .6rem 1.5rem; margin-top: .75rem; min-height: 44px; cursor: pointer;
}
.answer { margin-top: 2rem; padding-top: .25rem; border-top: 1px solid var(--hair); }
.asked { color: var(--quiet); }
.statement, .notice { white-space: pre-line; unicode-bidi: isolate; }
.statement { font-size: 1.125rem; }
.notice { border-left: 4px solid var(--line); padding-left: .75rem; }
.reference { white-space: nowrap; font-size: .9em; padding: .2rem .15rem; }
ol.sources, ul.plain, ol.plain { list-style: none; margin: 0; padding: 0; }
.sources > li { margin: 0 0 1.25rem; scroll-margin-top: 1rem; }
.sources > li:target { outline: 2px solid var(--accent); outline-offset: .5rem; border-radius: 2px; }
blockquote {
  margin: 0 0 .35rem; padding: .1rem 0 .1rem .9rem; border-left: 4px solid var(--accent); white-space: pre-line;
  unicode-bidi: isolate;
}
.place, .facts { margin: 0 0 .35rem; }
.ai { border-top: 1px solid var(--hair); padding-top: .75rem; margin-top: 1.5rem; }
.plain > li { margin: 0 0 .35rem; }
.plain a, .sources a { display: inline-block; padding: .15rem 0; }
kildesvar-chat { --kildesvar-accent: var(--link); margin: 1.5rem 0; }
/* Where script runs, the place the widget will take is kept free. */
@media (scripting: enabled) { kildesvar-chat:not(:defined) { display: block; height: 38rem; overflow: auto; } }
.documents .facts { margin: 0 0 .5rem; }
.bottom { border-top: 1px solid var(--hair); padding-top: 1rem; padding-bottom: 2rem; font-size: .9375rem; }
.bottom ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0; padding: 0; }
.bottom a { display: inline-block; padding: .25rem 0; }
.row { display: flex; gap: .5rem; align-items: stretch; }
.row button { margin: 0; padding: .4rem 1rem; }
input {
  flex: 1; min-width: 0; font: inherit; color: inherit; background: var(--raised);
  border: 1px solid var(--line); border-radius: 6px; padding: .4rem .75rem;
}
.aside h2 { font-size: 1.05rem; margin: 1.5rem 0 .35rem; }
.aside search { display: block; scroll-margin-top: 1rem; }
.aside [role=status] { margin: .75rem 0 .35rem; }
.hits { max-height: 22rem; overflow-y: auto; }
.hits a { display: block; padding: .25rem 0; }
.pages ol { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem; margin: 0; padding: 0; }
.pages li { margin: 0; }
.pages a { display: inline-block; min-width: 2rem; padding: .2rem .4rem; text-align: center; border: 1px solid var(--hair); border-radius: 4px; }
@media (min-width: 64rem) {
  .to-text { display: none; }
  .hits { max-height: none; }
  .columns { display: grid; grid-template-columns: minmax(0, 20rem) minmax(0, 46rem); gap: 0 3rem; }
  .aside { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 1rem .5rem 1rem .25rem; }
}
.outline ol { list-style: none; margin: 0; padding-left: 1rem; }
.outline > ol { padding-left: 0; }
.outline a { display: inline-block; padding: .15rem 0; }
.document { border-top: 1px solid var(--hair); margin-top: 2rem; padding-top: .5rem; unicode-bidi: isolate; }
.document ul { list-style: none; margin: 0 0 .75rem; padding: 0 0 0 .95rem; }
.document li { text-indent: -.95rem; margin: 0 0 .25rem; scroll-margin-top: 1rem; }
.document p { scroll-margin-top: 1rem; }
.page { color: var(--quiet); font-size: .8125rem; user-select: none; -webkit-user-select: none; scroll-margin-top: 1rem; }
div.page { border-top: 1px dashed var(--hair); margin: 1.5rem 0 .5rem; padding-top: .25rem; }
div.page:first-child { border-top: 0; margin-top: 0; }
span.page { border: 1px solid var(--hair); border-radius: 4px; padding: 0 .35rem; margin: 0 .25rem; white-space: nowrap; }
mark { background: var(--mark); color: var(--mark-ink); padding: .1em 0; scroll-margin-top: 30vh; }
mark.hit { background: var(--found); color: var(--mark-ink); }
mark.hit:target { outline: 2px solid var(--accent); outline-offset: 2px; }
mark#citat::before, mark.ends::after {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
mark#citat::before { content: " [citatet begynder] "; }
mark.ends::after { content: " [citatet slutter] "; }
.plot { display: block; width: 100%; height: auto; max-width: 56rem; }
.plot text { font-size: 12px; fill: var(--quiet); }
.plot .axis { stroke: var(--line); }
.plot .part-0 { fill: var(--accent); }
.plot .part-1 { fill: var(--found); stroke: var(--line); }
.plot .part-2 { fill: var(--quiet); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: 0; }
.legend li::before { content: ""; display: inline-block; width: .8em; height: .8em; margin-right: .4em; border: 1px solid var(--line); }
.legend .part-0::before { background: var(--accent); }
.legend .part-1::before { background: var(--found); }
.legend .part-2::before { background: var(--quiet); }
.scroll { overflow-x: auto; }
th, td { text-align: left; padding: .2rem .75rem .2rem 0; }
td { font-variant-numeric: tabular-nums; }
.told { border: 1px solid var(--line); border-radius: 6px; background: var(--raised); padding: .75rem 1rem; margin-top: 1rem; }
.operation { border-top: 1px solid var(--hair); margin-top: 1.5rem; scroll-margin-top: 1rem; }
.operation h3 { margin-top: 1rem; }
.scroll { overflow-x: auto; margin: 0 0 .75rem; }
pre.scroll { border: 1px solid var(--hair); border-radius: 6px; background: var(--raised); padding: .75rem; max-height: 30rem; }
table { border-collapse: collapse; font-size: .9375rem; }
caption { text-align: left; color: var(--quiet); padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .25rem 1rem .25rem 0; border-bottom: 1px solid var(--hair); font-weight: 400; }
thead th { font-weight: 600; }
summary { padding: .35rem 0; cursor: pointer; }
@media (forced-colors: active) { mark { forced-color-adjust: none; background: Mark; color: MarkText; } }
@media print {
  :root { --ground: #fff; --raised: #fff; --ink: #000; --quiet: #333; --link: #000; --hair: #999; }
  .skip, .screen, form, .aside, .examples, .bottom, kildesvar-chat { display: none; }
  .top, main, .wide > :is(.top, main), .columns { display: block; max-width: none; padding: 0; }
  a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  mark { outline: 1px solid #000; }
  blockquote, .sources > li { break-inside: avoid; }
}
`;

/** Changes with the text, so that it may be cached for good. */
export const stylesheetPath = `/stil-${contentTag(stylesheet)}.css`;
