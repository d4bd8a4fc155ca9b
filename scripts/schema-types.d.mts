/** What is made of the schemas: text by path below the package. */
export function generated(): Promise<Readonly<Record<string, string>>>;
