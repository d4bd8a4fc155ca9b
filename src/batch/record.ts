import type { Finding } from '../model/finding.ts';

/** A finished file as the manifest names it; `sha256` in lower-case hexadecimal. */
export interface FileRecord {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A row of the manifest. */
export interface RowRecord {
  readonly sheet: string;
  readonly row: number;
  readonly state: 'made' | 'failed' | 'skipped';
  readonly kind?: string;
  readonly number?: string;
  readonly name?: string;
  readonly pages?: number;
  readonly files: readonly FileRecord[];
  /** Digest of the row's values, `sha256:…`. */
  readonly source: string;
  readonly findings: readonly Finding[];
}

/** Findings for the record: the quoted lines stay out. */
export function recorded(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => {
    if (!finding.place?.excerpt) return finding;
    const { excerpt: _, ...place } = finding.place;
    return { ...finding, place };
  });
}

/** The record of a row that stands elsewhere now, with the cells that its findings name. */
export function moved<R extends RowRecord>(record: R, { sheet, row }: Pick<RowRecord, 'sheet' | 'row'>): R {
  const findings = record.findings.map((finding) => {
    const [, place, column, line] = /^(.*)!(\D*)(\d+)$/u.exec(finding.place?.cell ?? '') ?? [];
    if (place !== record.sheet || line !== String(record.row)) return finding;
    return { ...finding, place: { ...finding.place, cell: `${sheet}!${column}${row}` } };
  });
  return { ...record, sheet, row, findings };
}

/** Most characters of the problems in a cell: enough to act on, and a spreadsheet takes 32,767. */
const LONGEST_PROBLEMS = 2000;

/** Errors and warnings in one line for the result column. */
export function problemsText(findings: readonly Finding[], language: 'zh' | 'en' = 'zh'): string {
  const text = findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ place, message, code }) => `${place?.cell ? `${place.cell} ` : ''}${message[language]}[${code}]`)
    .join(language === 'zh' ? '；' : '; ');
  return text.length > LONGEST_PROBLEMS ? `${text.slice(0, LONGEST_PROBLEMS - 1)}…` : text;
}
