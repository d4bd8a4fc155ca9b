import { parse, stringify } from 'yaml';

/** Data of a file of the project (manifest, policy), parsed as plain JSON values. Throws on a syntax error. */
export function parseData(text: string): unknown {
  return parse(text, { maxAliasCount: 100 });
}

/**
 * Plain data as YAML, keys in their order, long Chinese lines unbroken. Texts that a YAML 1.1 reader would take for
 * something else (13:30, 2026-03-02, yes) are quoted.
 */
export function toYaml(data: unknown): string {
  return stringify(data, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });
}
