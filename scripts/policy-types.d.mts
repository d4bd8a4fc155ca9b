export function policyTypes(schema: object): string;
export function readerSchema(schema: object): object;
export function generated(): Promise<{ types: string; reader: string }>;
