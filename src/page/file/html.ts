import { createHash } from 'node:crypto';
import { constants, deflateSync } from 'node:zlib';

/** What a page is made of. */
export interface PageParts {
  /** The program, a classic script. */
  readonly app: string;
  readonly style: string;
  /** The letter kinds as a JavaScript expression, see `kinds-code.ts`. */
  readonly kinds: string;
  /** Packed parts that the program asks for by name: fonts. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Day on which the file is written, `YYYY-MM-DD`. */
  readonly built: string;
}

/**
 * Runs before everything else: unpacks program and kinds, and says in a sentence what the browser lacks. Parts are packed
 * (zlib) in base64; those that are wanted later are unpacked by the program's own inflater, which waits for nothing.
 */
const LOADER = `(async () => {
  const say = (zh, en) => { document.getElementById('app').textContent = zh + ' ' + en; };
  if (typeof DecompressionStream === 'undefined' || typeof Array.prototype.toSorted === 'undefined')
    return say('这个浏览器太旧，打不开本页。请用 2023 年以后的 Chrome、Edge、Firefox 或 Safari。', 'This browser is too old for the page: use Chrome, Edge, Firefox or Safari of 2023 or later.');
  const packed = (name) => {
    const text = atob(document.getElementById('part-' + name).textContent.trim());
    const bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
    return bytes;
  };
  const run = (blob) => new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = URL.createObjectURL(blob);
    script.onload = () => { URL.revokeObjectURL(script.src); resolve(); };
    script.onerror = () => reject(new Error('the program did not start'));
    document.head.append(script);
  });
  const unpacked = (name) =>
    new Response(new Blob([packed(name)]).stream().pipeThrough(new DecompressionStream('deflate'))).blob()
      .then((blob) => new Blob([blob], { type: 'text/javascript' }));
  globalThis.pledgeHost = { packed, built: document.documentElement.dataset.built };
  try {
    const [kinds, app] = await Promise.all([unpacked('kinds'), unpacked('app')]);
    await run(kinds);
    await run(app);
  } catch (error) {
    say('本页没有打开，文件可能不完整：请重新取得一份。', 'The page did not open; the file may be cut short: get it again. ' + error.message);
  }
})();`;

/** The page as one file, the same bytes for the same parts: nothing in it asks for anything outside. */
export function pageHtml({ app, style, kinds, files, built }: PageParts): string {
  const text = new TextEncoder();
  const packed = {
    kinds: text.encode(`globalThis.pledgeHost.kinds=${kinds};`),
    app: text.encode(app),
    ...files,
  };
  const parts = Object.entries(packed).map(([name, bytes]) => dataBlock(name, bytes));
  return `<!doctype html>
<html lang="zh-CN" data-built="${built}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style)}">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer"><title>承诺书</title>
<style>${style}</style></head>
<body><div id="app">正在打开…… Opening …</div>
${parts.join('\n')}
<script>${LOADER}</script></body></html>
`;
}

/** Nothing is fetched, framed or sent: the loader by its digest, the program out of this very file. */
function policy(style: string): string {
  return [
    "default-src 'none'",
    `script-src '${digest(LOADER)}' blob:`,
    `style-src '${digest(style)}'`,
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function dataBlock(name: string, bytes: Uint8Array): string {
  const packed = deflateSync(bytes, { level: constants.Z_BEST_COMPRESSION, memLevel: 9 });
  return `<script type="application/octet-stream" id="part-${name}">${packed.toString('base64')}</script>`;
}
