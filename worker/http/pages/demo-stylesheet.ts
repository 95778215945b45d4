import { contentTag } from './content-tag.ts';

/** Looks of a page that is not ours. */
export const demoStylesheet = `
:root { color-scheme: light dark; }
*, ::before, ::after { box-sizing: border-box; }
body {
  margin: 0; font: 1.125rem/1.6 Georgia, "Times New Roman", serif;
  color: light-dark(#2b2320, #efe7df); background: light-dark(#fdf8f1, #1d1815); overflow-wrap: break-word;
}
header { background: #5b1a2e; color: #ffffff; padding: .75rem 0; font-weight: 700; }
header p { max-width: 44rem; margin: 0 auto; padding: 0 1rem; }
main { max-width: 44rem; margin: 0 auto; padding: 1rem 1rem 8rem; }
h1, h2 { font-weight: 400; line-height: 1.25; hyphens: auto; }
a { color: light-dark(#7a1f3d, #f2b8c6); }
:focus-visible { outline: 3px solid light-dark(#7a1f3d, #f2b8c6); outline-offset: 2px; }
pre { overflow-x: auto; padding: .75rem; font-size: .9375rem; background: light-dark(#f2e8da, #2c2420); }
`;

export const demoStylesheetPath = `/eksempel-${contentTag(demoStylesheet)}.css`;
