import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { type Project, readProject } from '../fill/index.ts';
import type { KindSource } from '../kinds/index.ts';
import { readValues } from '../load/index.ts';
import { failure, type Outcome, success } from '../model/finding.ts';
import { located } from '../model/source.ts';
import { inFile } from './report.ts';
import { readNamed } from './values.ts';
import { UsageError, type World } from './world.ts';

export const PROJECT_FILE = 'pledge.config.yaml';

/** A project file that was found, with the folder that its paths start from. */
export interface FoundProject extends Project {
  readonly path: string;
}

/**
 * The project file of a command: the first one upwards from the files that it names, else from where one stands. Files of two projects
 * in one run are wrong usage, for one of them would be read by the rules of the other.
 */
export function projectPath(given: readonly string[], cwd = process.cwd()): string | undefined {
  const files = given.filter((one) => one !== '-' && isFile(one));
  const starts = files.length === 0 ? [cwd] : files.map((file) => dirname(resolve(cwd, file)));
  const found = [...new Set(starts.map(upwards))];
  if (found.length > 1)
    throw new UsageError({
      zh: `这些文件属于不同的项目（${found.map((one) => one ?? '无项目文件').join('、')}），请分几次运行。`,
      en: `These files belong to different projects (${found.map((one) => one ?? 'none').join(', ')}); run them apart.`,
    });
  return found[0];
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function upwards(folder: string): string | undefined {
  const path = join(folder, PROJECT_FILE);
  if (isFile(path)) return path;
  const above = dirname(folder);
  return above === folder ? undefined : upwards(above);
}

/** Reads a project file; its paths become absolute, and what they name must be there. */
export async function openProject(
  world: World,
  path: string,
  kinds: KindSource,
  mayMakeKinds = false,
): Promise<Outcome<FoundProject>> {
  const source = readValues(await readNamed(world, path, 'style'), path);
  if (!source.ok) return failure(inFile(source.findings, path));
  const read = readProject(kinds.schemas('project').schema, source.value);
  if (!read.ok) return failure(inFile(located(read.findings, source.value), path));
  const folder = dirname(path);
  const at = (one: string) => (isAbsolute(one) ? one : join(folder, one));
  const { style, register, ...project } = read.value;
  const found: FoundProject = {
    ...project,
    path,
    kinds: project.kinds.map(at),
    holidays: project.holidays.map(at),
    ...(style === undefined ? {} : { style: at(style) }),
    ...(register === undefined ? {} : { register: at(register) }),
  };
  const missing = [
    ...found.kinds.filter((one) => !mayMakeKinds && !existsSync(one)).map((one) => ['/kinds', one] as const),
    ...found.holidays.filter((one) => !isFile(one)).map((one) => ['/holidays', one] as const),
    ...(found.style !== undefined && !isFile(found.style) ? [['/style', found.style] as const] : []),
  ];
  if (missing.length === 0) return success(found, inFile(located(read.findings, source.value), path));
  return failure(
    inFile(
      located(
        missing.map(([pointer, one]) => ({
          code: 'PROJECT-INVALID' as const,
          severity: 'error' as const,
          pointer,
          message: {
            zh: `项目文件写的 ${one} 不在。`,
            en: `${one}, which the project file names, is not there.`,
          },
          hint: {
            zh: '路径相对于项目文件所在的文件夹；改正路径，或删去这一项。',
            en: 'Paths start from the folder of the project file; correct it or remove the entry.',
          },
        })),
        source.value,
      ),
      path,
    ),
  );
}
