import { templateCode } from '../../assemble/template.ts';
import { schemaCode } from '../../fill/schema-code.ts';
import { embed, type KindSource } from '../../kinds/index.ts';

/**
 * All kinds of a source as the source of a JavaScript expression, their schemas and texts as code: the page may make no code of its
 * own. `app/host.ts` has its type.
 */
export function kindsCode(source: KindSource): string {
  const { kinds, ...shared } = embed(source);
  const own = Object.entries(kinds).map(([id, kind]) => {
    const { commonSchema } = shared;
    const texts = [kind.template, ...(kind.short === undefined ? [] : [kind.short])];
    const programs = texts.map((text) => `[${JSON.stringify(text)},${templateCode(text)}]`);
    const code = `validatorCode:${schemaCode({ schema: kind.schema, commonSchema })},programCode:[${programs.join(',')}]`;
    return `${JSON.stringify(id)}:{...${JSON.stringify(kind)},${code}}`;
  });
  return `{...${JSON.stringify(shared)},kinds:{${own.join(',')}}}`;
}
