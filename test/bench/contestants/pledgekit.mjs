import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRenderer, parseValues, prepare } from '../../../dist/index.js';
import { nodeCompression } from '../../../dist/io/compression.js';
import { EXAMPLE, ROOT, row, VALUES } from '../letter.mjs';

/** Fills, checks against law and consistency, derives the policy, renders. `only` leaves all but the rendering untimed. */
export async function open(formats, only = false) {
  const fonts = {};
  const names = formats.includes('pdf') ? ['serif', 'serif-bold', 'sans', 'sans-bold', 'symbols'] : [];
  for (const name of names) fonts[name] = await readFile(join(ROOT, 'dist', 'fonts', `${name}.ttf`));
  const renderer = createRenderer({ compression: nodeCompression, fonts: async () => ({ builtIn: fonts }) });
  const base = parseValues(VALUES, 'values.yaml').value;
  const source = (index) => {
    const { customer, ...data } = row(index);
    let text = VALUES;
    for (const [key, value] of Object.entries(row(index))) text = text.replace(EXAMPLE[key], value);
    return {
      ...base,
      text,
      data: { ...base.data, ...data, customer: { ...base.data.customer, name: customer } },
    };
  };
  const prepared = (index) => {
    const outcome = prepare(source(index));
    if (!outcome.ok) throw new Error(outcome.findings.map((finding) => finding.message.en).join('\n'));
    return outcome.value;
  };
  return {
    ready: (index) => (only ? prepared(index) : index),
    make: async (given) => {
      const outcome = await renderer.render(only ? given : prepared(given), formats);
      if (!outcome.ok) throw new Error(outcome.findings.map((finding) => finding.message.en).join('\n'));
      return outcome.value.files.find(({ suffix }) => suffix === `.${formats[0]}`).bytes;
    },
  };
}
