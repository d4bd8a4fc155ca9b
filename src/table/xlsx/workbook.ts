import type { ZipEntry } from '../../zip/index.ts';
import { MAX_PART_BYTES, MAX_SHEETS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { damaged } from './archive.ts';
import { attribute, readPart } from './xml.ts';

/** What the workbook part says of its sheets. */
export interface WorkbookParts {
  /** Path of the workbook part, and the type of the relations to its sheets. */
  readonly path: string;
  readonly sheetRelation: string | undefined;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly entry: ZipEntry }[];
  /** Whether days are counted from 1904 (old Macintosh files). */
  readonly from1904: boolean;
  readonly strings: ZipEntry | undefined;
  readonly styles: ZipEntry | undefined;
}

type Entries = ReadonlyMap<string, ZipEntry>;

/** Finds sheets, shared texts and styles by the relations of the workbook part. */
export async function readWorkbook(entries: Entries): Promise<WorkbookParts> {
  const path = (await relations(entries, '')).find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const workbook = path === undefined ? undefined : entries.get(path);
  if (!workbook || path === undefined) throw damaged();
  const links = await relations(entries, path);
  const partOf = (type: string) => {
    const link = links.find((other) => other.type.endsWith(`/${type}`));
    return link && entries.get(link.target);
  };
  const declared: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  await readPart(workbook, MAX_PART_BYTES, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name === 'sheet')
        declared.push({
          name: attributes.name ?? '',
          hidden: (attributes.state ?? 'visible') !== 'visible',
          id: attribute(attributes, 'id') ?? '',
        });
    },
  });
  if (declared.length > MAX_SHEETS) throw tooManySheets();
  const sheets = declared.flatMap(({ name, hidden, id }) => {
    const link = links.find((other) => other.id === id);
    if (!link?.type.endsWith('/worksheet')) return [];
    const entry = entries.get(link.target);
    if (!entry) throw damaged();
    return [{ name, hidden, entry }];
  });
  const sheetRelation = links.find(({ type }) => type.endsWith('/worksheet'))?.type;
  return {
    path,
    sheetRelation,
    sheets,
    from1904,
    strings: partOf('sharedStrings'),
    styles: partOf('styles'),
  };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  /** Path of a part inside the package; relations that lead outside are left out. */
  readonly target: string;
}

async function relations(entries: Entries, source: string): Promise<Relation[]> {
  const cut = source.lastIndexOf('/') + 1;
  const folder = source.slice(0, cut);
  const part = entries.get(`${folder}_rels/${source.slice(cut)}.rels`);
  const found: Relation[] = [];
  if (!part) return found;
  await readPart(part, MAX_PART_BYTES, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name === 'Relationship' && TargetMode !== 'External')
        found.push({ id: Id, type: Type, target: resolve(folder, Target) });
    },
  });
  return found;
}

function resolve(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/').filter((name) => name !== '' && name !== '.')) {
    if (step === '..') path.pop();
    else path.push(step);
  }
  return path.join('/');
}

function tooManySheets(): Refusal {
  return new Refusal(
    'TABLE-LIMIT',
    `工作簿有 ${MAX_SHEETS} 个以上的工作表，不予读取。`,
    `The workbook has more than ${MAX_SHEETS} sheets and is not read.`,
    '只保留要生成承诺书的工作表。',
    'Keep the sheets with letters only.',
  );
}
