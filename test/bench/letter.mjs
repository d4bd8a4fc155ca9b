/** The letter that everybody prints: the example of service-deadline, in type that makes three pages of it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const example = join(ROOT, 'templates', 'service-deadline', 'example.yaml');
export const PRINT = `print:
  bodySize: 10.5
  titleSize: 16
  linePitch: 17
  margins: { top: 20, right: 22, bottom: 20, left: 22 }
`;
/** The values file. */
export const VALUES = `${readFileSync(example, 'utf8')}\n${PRINT}`;

/** What differs from letter to letter, as the example has it and as row `index` has it. */
export const EXAMPLE = {
  number: 'FW-2026-0001',
  response: '4小时',
  complexHandling: '5个工作日',
  customer: '杭州青禾商贸有限公司',
};
export function row(index) {
  return {
    number: `FW-2026-${String(index).padStart(5, '0')}`,
    response: `${2 + (index % 9)}小时`,
    complexHandling: `${5 + (index % 4)}个工作日`,
    customer: `杭州青禾商贸第${index}有限公司`,
  };
}

/** Page geometry in points. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  top: 56.7,
  side: 62.4,
  size: 10.5,
  pitch: 17,
  title: 16,
};

/**
 * The text of the letter, printed by us: [{ style: 'title' | 'heading' | 'text', text }] with {tags} where rows differ.
 */
export function template(text) {
  let tagged = text;
  for (const [tag, value] of Object.entries(EXAMPLE)) tagged = tagged.replaceAll(value, `{${tag}}`);
  const lines = tagged.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, at) => ({
    style: at === 0 ? 'title' : /^\d+(\.\d+)? /.test(line) || /^\d+\. /.test(line) ? 'heading' : 'text',
    text: line,
  }));
}

/** The paragraphs of a row. */
export function filled(paragraphs, data) {
  return paragraphs.map(({ style, text }) => ({
    style,
    text: text.replace(/\{(\w+)\}/g, (_, tag) => data[tag]),
  }));
}

/** The fonts that everybody embeds: the whole TTF files. */
const require = createRequire(join(ROOT, 'package.json'));
export const FONTS = {
  regular: require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
};

/** HTML for the programs that print it; `fonts` are CSS families or faces. */
export function html(paragraphs, css = '') {
  const { top, side, size, pitch, title } = PAGE;
  const body = paragraphs.map(({ style, text }) => `<p class="${style}">${text}</p>`).join('\n');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>服务承诺书</title><style>${css}
@page { size: A4; margin: ${top}pt ${side}pt; }
body { margin: 0; font: ${size}pt/${pitch}pt "Noto Serif CJK SC", serif; text-align: justify; }
p { margin: 0; text-indent: 2em; } .title { font-size: ${title}pt; font-weight: bold; text-align: center; }
.heading { font-weight: bold; text-indent: 0; }</style></head><body>${body}</body></html>`;
}
