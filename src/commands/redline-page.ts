import { basename } from 'node:path';
import type { Diff } from '../returned/index.ts';
import { changesText } from './changes.ts';
import { say, type World } from './world.ts';

/** A page with both texts, for people who read: what is gone struck out, what is new underlined, and the changes in words. */
export function redlinePage(
  world: World,
  { changes, redline = [] }: Diff,
  [before, after]: readonly [string, string],
): string {
  const title = `${basename(before)} → ${basename(after)}`;
  const body = redline
    .map(({ kind, text }) => {
      if (kind === 'end') return '</p>\n<p>';
      const shown = escapeHtml(text);
      return kind === 'same' ? shown : kind === 'deleted' ? `<del>${shown}</del>` : `<ins>${shown}</ins>`;
    })
    .join('');
  const list = changes
    .map(
      (change) =>
        `<li class="${change.effect}"><pre>${escapeHtml(changesText(world, [change]).trim())}</pre></li>`,
    )
    .join('\n');
  const heading = say(world, { zh: `共 ${changes.length} 处差异`, en: `${changes.length} differences` });
  return `<!doctype html>
<html lang="${world.language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>
body { font: 12pt/1.8 serif; max-width: 46em; margin: 2em auto; padding: 0 1em; }
del { color: #b00020; text-decoration: line-through; }
ins { color: #00539c; text-decoration: underline; }
pre { font: inherit; margin: 0; white-space: pre-wrap; }
li { margin: .5em 0; } li.looser { border-left: 4px solid #b00020; padding-left: .5em; } li.tighter { border-left: 4px solid #00539c; padding-left: .5em; }
</style></head>
<body>
<h1>${escapeHtml(title)}</h1>
<h2>${escapeHtml(heading)}</h2>
<ol>
${list}
</ol>
<hr>
<p>${body}</p>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
