import type { Json } from '../model/json.ts';
import type { BlankSchema } from '../model/kind.ts';
import type { PrintSettings } from '../model/layout.ts';
import { blankKeyword } from '../model/schema.ts';
import { readBlank } from './blanks/index.ts';

/** Print settings from checked plain data of the common type `print`: numbers become numbers, choices their ids. */
export function readPrintSettings(
  schema: BlankSchema,
  data: Json | undefined,
  pointer: string,
): PrintSettings {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return {};
  const properties = (schema.properties ?? {}) as Readonly<Record<string, BlankSchema>>;
  const settings: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data as Readonly<Record<string, Json>>)) {
    const node = properties[name];
    if (!node) continue;
    settings[name] = blankKeyword(node)
      ? settingOf(node, value)
      : readPrintSettings(node, value, `${pointer}/${name}`);
  }
  return settings as PrintSettings;
}

function settingOf(schema: BlankSchema, value: Json): string | number | undefined {
  const keyword = blankKeyword(schema);
  if (!keyword || keyword === 'statute') return undefined;
  const reading = readBlank(keyword, String(value), schema);
  if (!reading.ok) return undefined;
  if (reading.value.type === 'number') return Number(reading.value.value);
  return reading.value.type === 'choice'
    ? reading.value.value
    : reading.value.type === 'text'
      ? reading.value.text
      : undefined;
}
