import { stringify } from 'yaml';

/**
 * YAML for engines. A second door to the yaml library besides `load/`, on purpose: that one reads files of the
 * user, this one only writes, and exporters may not import another phase.
 *
 * Strings are always quoted: engines read YAML 1.1 (where `no`, `0x1` and `1:30` are not strings), and long
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
