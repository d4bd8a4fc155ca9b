/** The page of fields made from policy.schema.json. */
export function policyPage(schema: { readonly [keyword: string]: unknown }): string;
