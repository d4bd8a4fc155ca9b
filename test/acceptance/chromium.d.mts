/** A page in Debian's headless Chromium. */
export interface Page {
  /** Addresses that the page asked for and did not get. */
  readonly asked: readonly string[];
  /** Evaluates an expression that yields a function, with an argument of plain data. */
  run(code: string, argument?: unknown): Promise<unknown>;
  /** Adds a script to the page. */
  script(content: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Opens a page at http://pledge.test/, where only the given files are, by path. */
export function openPage(files: Readonly<Record<string, string | Buffer>>): Promise<Page>;
