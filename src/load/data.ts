import { parse, stringify } from 'yaml';

/** Data of a file of the project (manifest, policy), parsed as plain JSON values. Throws on a syntax error. */
export function parseData(text: string): unknown {
  return parse(text, { maxAliasCount: 100 });
}

/** Plain data as YAML, keys in their order, long Chinese lines unbroken. */
export function toYaml(data: unknown): string {
  return stringify(data, { lineWidth: 0, aliasDuplicateObjects: false });
}
