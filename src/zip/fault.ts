/** Why an archive, or packed data, cannot be read; whoever opens it says so in the words of its own files. */
export type ZipReason = 'damaged' | 'encrypted' | 'too-many' | 'too-large' | 'unsafe-name' | 'doubled-name';

/** Ends the reading of an archive; every reader of files turns it into a finding. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault';
  readonly reason: ZipReason;

  constructor(reason: ZipReason) {
    super(reason);
    this.reason = reason;
  }
}
