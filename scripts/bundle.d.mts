/** Writes program.cjs and worker.cjs into a folder two levels below the package. */
export function bundleProgram(out?: string): Promise<void>;
