import { serveLocally, type LocalServer } from './local-server.ts';

/**
 * Address of a page of the host site with these widgets, each given as its attributes. `script` is the origin that the
 * widget comes from; `connect` are origins that it may call beside that.
 */
export function hostPage(
  host: string,
  script: string,
  widgets: readonly string[],
  connect: readonly string[] = [],
): string {
  const query = new URLSearchParams({ script });
  for (const widget of widgets) query.append('widget', widget);
  for (const each of connect) query.append('connect', each);
  return `${host}/?${query.toString()}`;
}

/** A site of somebody else's, on an origin of its own, whose policy allows next to nothing. */
export function serveHostSite(): Promise<LocalServer> {
  return serveLocally((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host');
    if (url.pathname === '/style.css') {
      response.writeHead(200, { 'content-type': 'text/css' }).end(style);
      return;
    }
    const script = url.searchParams.get('script') ?? '';
    const connect = [script, ...url.searchParams.getAll('connect')].join(' ');
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy':
          `default-src 'none'; img-src data:; style-src 'self'; script-src ${script}; connect-src ${connect}; ` +
          `require-trusted-types-for 'script'; trusted-types lit-html; base-uri 'none'; form-action 'none'`,
      })
      .end(html(script, url.searchParams.getAll('widget')));
  });
}

const style = `
html { font-size: 62.5%; color-scheme: light dark; }
body { margin: 0; font: 1.6rem/1.5 Georgia, serif; color: #222; background: #fff; }
main { max-width: 80rem; margin: 0 auto; padding: 2rem; }
* { text-transform: inherit; }
button { background: red; }
@media (prefers-color-scheme: dark) { body { color: #ddd; background: #111; } }
`;

function html(script: string, widgets: readonly string[]): string {
  return `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kommunens intranet</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
<script type="module" src="${script}/widget.js"></script>
</head>
<body>
<main>
<h1>Erhvervsservice</h1>
<p>Her finder du vejledning om kommunens samarbejder. <a href="#vejledning">Gå til vejledningen</a></p>
${widgets.map((attributes) => `<kildesvar-chat ${attributes}></kildesvar-chat>`).join('\n')}
<p id="vejledning">Spørg i chatten, hvis du er i tvivl.</p>
</main>
</body>
</html>`;
}
