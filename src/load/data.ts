import { parse, stringify } from 'yaml';

/** Data of a file of the project (manifest, policy), parsed as plain JSON values. Throws on a syntax error. */
export function parseData(text: string): unknown {
  return parse(text, { maxAliasCount: 100 });
}

/**
 * YAML for engines. Strings are always quoted: engines read YAML 1.1 (where `no`, `0x1` and `1:30` are not strings), and long
 * lines are never folded, so that the same text gives the same bytes.
 */
export function yamlDocument(value: unknown): string {
  return stringify(value, {
    lineWidth: 0,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    aliasDuplicateObjects: false,
  });
}

/**
 * Plain data as YAML, keys in their order, long Chinese lines unbroken. Texts that a YAML 1.1 reader would take for
 * something else (13:30, 2026-03-02, yes) are quoted.
 */
export function toYaml(data: unknown): string {
  return stringify(data, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });
}
