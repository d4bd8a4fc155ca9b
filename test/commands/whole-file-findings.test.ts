import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder, pledge } from './support.ts';

/** Two letters whose policies come with the same note, which belongs to no line of theirs. */
function letters(): [string, string, string] {
  const folder = newFolder();
  const example = readFileSync('templates/service-deadline/example.yaml', 'utf8')
    .replaceAll('2026-', '2096-')
    .replaceAll('2027-', '2097-');
  const paths = ['甲.yaml', '乙.yaml'].map((name) => join(folder, name)) as [string, string];
  for (const path of paths) writeFileSync(path, example);
  return [...paths, folder];
}

interface Found {
  readonly code: string;
  readonly place?: { readonly file: string };
}

describe('a finding about a whole file', () => {
  test('names its file in the JSON of check', async () => {
    const [first, second] = letters();
    const run = await pledge(['check', first, second, '--json']);
    const findings: Found[] = JSON.parse(run.out).findings;
    const noted = findings.filter(({ code }) => code === 'CALENDAR-COVERAGE');
    expect(noted.map(({ place }) => place?.file)).toEqual([first, second]);
  });

  test('names its file in the text of check, before its code or its sentence', async () => {
    const [first, second] = letters();
    const { out } = await pledge(['check', first, second]);
    for (const path of [first, second])
      expect(out.split('\n').filter((line) => /^[✗!·] /.test(line) && line.includes(path))).not.toEqual([]);
  });

  test('names its file in the annotations of a code host', async () => {
    const [first, second] = letters();
    const { out } = await pledge(['check', first, second, '--reporter', 'github']);
    const noted = out.split('\n').filter((line) => line.includes('title=CALENDAR-COVERAGE'));
    expect(noted.map((line) => /file=([^,:]+)/.exec(line)?.[1])).toEqual([first, second]);
  });

  test('names its file when the letter is rendered', async () => {
    const [first, second, folder] = letters();
    const run = await pledge(['render', first, second, '-o', folder, '-f', 'policy', '--json']);
    const results: { source: string; findings: Found[] }[] = JSON.parse(run.out);
    expect(results).toHaveLength(2);
    for (const { source, findings } of results) {
      expect(findings.length).toBeGreaterThan(0);
      for (const { place } of findings) expect(place?.file).toBe(source);
    }
  });
});
