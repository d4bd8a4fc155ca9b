import { addHolidays, type Holidays } from '../calendar/index.ts';
import { decodeText, parseValues } from '../load/index.ts';
import { type Finding, failure, type Outcome, success } from '../model/finding.ts';
import { located } from '../model/source.ts';
import { inFile } from './report.ts';
import { readNamed } from './values.ts';
import type { World } from './world.ts';

/** Largest holiday file that is read, in bytes: the public calendar of twenty years is a twentieth of it. */
const MAX_HOLIDAY_BYTES = 1024 * 1024;

/** The built-in arrangements with those of files added in their order; undefined without files. Findings name their file. */
export async function holidaysOf(
  world: World,
  files: readonly string[] = [],
  before?: Holidays,
): Promise<Outcome<Holidays | undefined>> {
  let known = before;
  const findings: Finding[] = [];
  for (const file of files) {
    const added = await addFile(world, file, known);
    findings.push(...inFile(added.findings, file));
    if (!added.ok) return failure(findings);
    known = added.value;
  }
  return success(known, findings);
}

async function addFile(world: World, file: string, known: Holidays | undefined): Promise<Outcome<Holidays>> {
  const text = decodeText(await readNamed(world, file, 'file'), file, MAX_HOLIDAY_BYTES);
  if (!text.ok) return text;
  if (/^\s*BEGIN:VCALENDAR/u.test(text.value)) return addHolidays(text.value, known);
  const source = parseValues(text.value, file);
  if (!source.ok) return source;
  const added = addHolidays(source.value.data, known);
  const findings = located(added.findings, source.value);
  return added.ok ? success(added.value, findings) : failure(findings);
}
